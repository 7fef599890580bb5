export { applyEdits } from './applyEdits';
export { EditRefused } from './editRefused';
export { readWorkbook } from './readWorkbook';
export { UnusableFile } from './unusableFile';
