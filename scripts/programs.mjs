/** Programs of the system that tests and pictures use, found with nothing but Node's built-ins. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const PROGRAMS = {
  libreoffice: {
    commands: ['soffice', 'libreoffice'],
    elsewhere: [
      '/usr/lib/libreoffice/program/soffice',
      '/Applications/LibreOffice.app',
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    ],
    packages: ['libreoffice-calc', 'fonts-wqy-zenhei'],
    without: 'tests that recalculate workbooks are skipped',
  },
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    elsewhere: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    packages: ['chromium', 'fonts-wqy-zenhei'],
    without: 'tests in a real browser are skipped',
  },
  openpyxl: {
    commands: [],
    elsewhere: ['/usr/lib/python3/dist-packages/openpyxl'],
    packages: ['python3-openpyxl'],
    without: 'tests that read written files back with openpyxl are skipped',
  },
};

/** Where a program of PROGRAMS is on this machine; undefined where it is not. */
export function pathOf({ commands, elsewhere }) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...elsewhere].find((path) => existsSync(path));
}
