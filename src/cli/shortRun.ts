import { setFlagsFromString } from 'node:v8';

/** Versions of Node in which the flag below is known; an unknown one would be complained of on stderr. */
const KNOWN_IN = /^v2[0-4]\./;

/**
 * The command line runs for seconds. V8 begins to optimise functions after a few hundred calls and then spends more time on
 * that than such a run gets back: what is optimised should have been called some ten times as often.
 */
if (KNOWN_IN.test(process.version)) setFlagsFromString('--interrupt-budget=600000');
