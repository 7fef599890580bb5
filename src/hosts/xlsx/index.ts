export { readWorkbook } from './readWorkbook';
export { UnusableFile } from './unusableFile';
