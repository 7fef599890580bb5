import { startPane } from './start';

void startPane();
