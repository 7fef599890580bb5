import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DOMWindow } from 'jsdom';
import { JSDOM } from 'jsdom';
import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import type { Calculator, HostOptions } from '../../src/workbench/excel-host';
import { Book, HostSession, bookFromSnapshot } from '../../src/workbench/excel-host';
import { readRequest } from '../../src/workbench/excel-host/protocol/message';

const ORIGIN = 'https://localhost';
const SCRIPTS = `${ORIGIN}/officejs/`;
const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

export interface StartOptions extends HostOptions {
  readonly calculator?: Calculator;
}

/** The real office.js, connected to an emulated Excel. */
export interface StartedExcel {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly session: HostSession;
  readonly window: DOMWindow;
  /** Shows another workbook to the same office.js, which is quicker than a new start. */
  open(workbook: WorkbookSnapshot): Book;
  close(): void;
}

/** office.js asks for further scripts by adding script elements: they are read from the package and run. */
function loadScriptsFromPackage(window: DOMWindow): void {
  const prototype = window.Node.prototype;
  for (const method of ['appendChild', 'insertBefore'] as const) {
    const original = prototype[method] as (this: Node, node: Node, ...rest: unknown[]) => Node;
    Object.defineProperty(prototype, method, {
      value(this: Node, node: Node, ...rest: unknown[]): Node {
        const added = original.call(this, node, ...rest);
        if (node instanceof window.HTMLScriptElement && node.src.startsWith(SCRIPTS)) {
          window.setTimeout(() => {
            window.eval(readFileSync(join(DIST, node.src.slice(SCRIPTS.length)), 'utf8'));
            node.dispatchEvent(new window.Event('load'));
          });
        }
        return added;
      },
    });
  }
}

/**
 * Starts the unmodified office.js in a jsdom window of its own, over an emulated Excel that holds `workbook`. The
 * globals `Office` and `Excel` are set, as the host under test expects them.
 */
export async function startExcel(
  workbook: WorkbookSnapshot | Book,
  options: StartOptions = {},
): Promise<StartedExcel> {
  const book = workbook instanceof Book ? workbook : bookFromSnapshot(workbook, options.calculator ?? null);
  const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${ORIGIN}/taskpane.html`,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  Object.defineProperty(window.document, 'domain', { value: 'localhost' });

  const deliver = (data: string): void => {
    window.setTimeout(() =>
      window.dispatchEvent(new window.MessageEvent('message', { origin: ORIGIN, data })),
    );
  };
  const session = new HostSession(book, ORIGIN, deliver, options);
  window.name = session.windowName;
  Object.defineProperty(window, 'opener', {
    value: {
      postMessage(data: unknown): void {
        const request = readRequest(data, session.conversation);
        if (request) void session.receive(request);
      },
    },
  });

  const script = window.document.createElement('script');
  script.setAttribute('src', `${SCRIPTS}office.js`);
  window.document.head.append(script);
  loadScriptsFromPackage(window);
  window.eval(readFileSync(join(DIST, 'office.js'), 'utf8'));
  const loaded = window as unknown as Pick<StartedExcel, 'Office' | 'Excel' | 'OfficeExtension'>;
  await loaded.Office.onReady();
  Object.assign(globalThis, {
    Office: loaded.Office,
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
  });
  return {
    Office: loaded.Office,
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    session,
    window,
    open(next) {
      const opened = bookFromSnapshot(next, options.calculator ?? null);
      session.open(opened);
      return opened;
    },
    close() {
      for (const name of ['Office', 'Excel', 'OfficeExtension']) Reflect.deleteProperty(globalThis, name);
      window.close();
    },
  };
}
