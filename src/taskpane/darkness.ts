/** Whether Office shows dark colours: by its theme where it tells one, else by the system. */
export function isDark(officeBackground: string | undefined, systemPrefersDark: boolean): boolean {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(officeBackground ?? '');
  if (!match) return systemPrefersDark;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}
