/**
 * Tells by its signs which wordings a text cannot fit, before any expression is tried: most phrases fit none of the
 * hundred wordings, and show it by a sign that is missing. A group is a choice of signs of which a wording needs one;
 * a text is looked through once for all lists of wordings.
 */
class SignGroups {
  private readonly groups: string[] = [];
  /** The groups that a sign is in, by its code. */
  private readonly ofSign = new Map<number, readonly number[]>();
  /** For each group the number of the text in which it was last seen. */
  private readonly lastSeen: number[] = [];
  private text = '';
  private textNumber = 0;

  /** The number of a group of signs. */
  numberOf(signs: string): number {
    const known = this.groups.indexOf(signs);
    if (known >= 0) return known;
    const group = this.groups.push(signs) - 1;
    for (const sign of signs) {
      const code = sign.charCodeAt(0);
      this.ofSign.set(code, [...(this.ofSign.get(code) ?? []), group]);
    }
    this.lastSeen.push(0);
    this.text = '';
    return group;
  }

  /** Whether the text looked through last has a sign of each of these groups. */
  areAllSeen(groups: readonly number[]): boolean {
    for (const group of groups) {
      if (this.lastSeen[group] !== this.textNumber) return false;
    }
    return true;
  }

  /** Notes which groups a text has; the text looked through last is not looked through again. */
  lookThrough(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.textNumber += 1;
    for (let at = 0; at < text.length; at += 1) {
      const groups = this.ofSign.get(text.charCodeAt(at));
      if (groups === undefined) continue;
      for (const group of groups) this.lastSeen[group] = this.textNumber;
    }
  }
}

export const SIGN_GROUPS = new SignGroups();
