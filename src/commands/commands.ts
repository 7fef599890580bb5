import type { Session } from '../taskpane/session';
import { startPane } from '../taskpane/start';

/** The functions that manifest.xml names for the ribbon's buttons. */
const COMMANDS: Readonly<Record<string, (session: Session) => Promise<unknown>>> = {
  score: (session) => {
    session.show('scores');
    return session.scoring.score();
  },
  check: (session) => {
    session.show('findings');
    return session.check();
  },
};

void startPane().then((session) => {
  if (!session) return;
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await command(session);
        await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
});
