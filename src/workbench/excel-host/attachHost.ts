import type { Book } from './book/book';
import type { HostOptions } from './hostSession';
import { HostSession } from './hostSession';
import { readRequest } from './protocol/message';

export interface AttachedHost {
  readonly session: HostSession;
  /** Stops answering; the frame stays. */
  detach(): void;
}

/**
 * Opens an add-in page in a frame and plays Excel on the web for it. Page and add-in must both be https, on the same
 * host name (ports may differ): office.js checks it. The frame must not be in the document yet, since office.js reads
 * its `window.name`; it is put into `parent`.
 */
export function attachHost(
  frame: HTMLIFrameElement,
  url: string,
  book: Book,
  parent: HTMLElement,
  options: HostOptions = {},
): AttachedHost {
  const target = new URL(url, location.href);
  const session = new HostSession(
    book,
    location.origin,
    (message) => frame.contentWindow?.postMessage(message, target.origin),
    options,
  );
  const listen = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow) return;
    const request = readRequest(event.data, session.conversation);
    if (request) void session.receive(request);
  };
  window.addEventListener('message', listen);
  frame.name = session.windowName;
  frame.src = target.href;
  parent.append(frame);
  return { session, detach: () => window.removeEventListener('message', listen) };
}
