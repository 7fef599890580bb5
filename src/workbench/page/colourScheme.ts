export type ColourScheme = 'light' | 'dark';

const DARK_QUERY = /^\(?\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)?$/;

/** A media query of the frame's whose answer follows the workbench instead of the system. */
class SchemeQuery extends EventTarget {
  onchange: ((event: Event) => void) | null = null;

  constructor(
    readonly media: string,
    private readonly wanted: string,
    private current: ColourScheme,
  ) {
    super();
  }

  get matches(): boolean {
    return this.current === this.wanted;
  }

  /** As scripts of long ago listen. */
  addListener(listener: EventListener): void {
    this.addEventListener('change', listener);
  }

  removeListener(listener: EventListener): void {
    this.removeEventListener('change', listener);
  }

  become(scheme: ColourScheme): void {
    if (scheme === this.current) return;
    this.current = scheme;
    const event = Object.assign(new Event('change'), { media: this.media, matches: this.matches });
    this.onchange?.(event);
    this.dispatchEvent(event);
  }
}

/**
 * Plays a light or dark system for the page of a frame. Excel on the web hands no theme to this office.js, so the pane
 * asks the system. To be called as soon as the frame is in the document: the page on the same server that is loaded
 * then takes over the window.
 * @returns changes the scheme
 */
export function playColourScheme(frame: Window, first: ColourScheme): (scheme: ColourScheme) => void {
  const queries = new Set<SchemeQuery>();
  const system = frame.matchMedia.bind(frame);
  let current = first;
  frame.matchMedia = (query) => {
    const wanted = DARK_QUERY.exec(query)?.[1];
    if (wanted === undefined) return system(query);
    const scheme = new SchemeQuery(query, wanted, current);
    queries.add(scheme);
    return scheme;
  };
  return (scheme) => {
    current = scheme;
    for (const query of queries) query.become(scheme);
  };
}
