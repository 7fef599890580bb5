import { createRoot } from 'react-dom/client';

const pane = document.getElementById('pane');
if (pane) createRoot(pane).render(<p>{ANJU_VERSION}</p>);
