import { useCallback, useState } from 'preact/hooks';
import { originOf } from '@/utils/domain/gateway-address';
import type { Problem } from '@/utils/domain/problem';
import type { MessageIn } from '@/utils/messages/protocol';
import type { ImportChange, ImportReport } from '@/utils/messages/views';
import { useOptions } from '../options-screen';
import { type HostQuestion, hostQuestion } from '../shops/use-shop-editor';
import { readFileText } from './read-file';

/** What has been sent to the background so far; each answer of the user adds to it. */
type Sent = MessageIn<'app/import-settings'>;

type ImportState =
  | { phase: 'idle' }
  | { phase: 'importing' }
  | { phase: 'done'; report: ImportReport }
  | { phase: 'too-big' }
  /** `text`: the file, to show the value at the wrong place. */
  | { phase: 'problem'; problem: Problem; text?: string }
  /** The file's secrets are encrypted. `wrong`: a wrong passphrase was tried. */
  | { phase: 'passphrase'; sent: Sent; wrong?: Problem }
  /** The changes of the file wait for the user's confirmation. */
  | { phase: 'preview'; sent: Sent; changes: ImportChange[]; digest: string }
  /** Keys would be sent to a host outside the platform. */
  | { phase: 'confirm'; sent: Sent; host: string; what: HostQuestion };

export interface Import {
  state: ImportState;
  take(file: Blob): Promise<void>;
  givePassphrase(passphrase: string): Promise<void>;
  agree(): Promise<void>;
  confirmHost(): Promise<void>;
  dismiss(): void;
}

/** The import of a settings file through the background, with its questions on the way. */
export function useImport(onImported: (report: ImportReport) => void): Import {
  const { screen } = useOptions();
  const [state, setState] = useState<ImportState>({ phase: 'idle' });

  const send = async (sent: Sent): Promise<void> => {
    setState({ phase: 'importing' });
    const reply = await screen.send('app/import-settings', sent);
    if (!reply.ok) return setState(questionOf(reply.problem, sent));
    if ('changes' in reply.value) return setState({ phase: 'preview', sent, ...reply.value });
    setState({ phase: 'done', report: reply.value });
    onImported(reply.value);
  };

  const dismiss = useCallback(() => setState({ phase: 'idle' }), []);

  return {
    state,
    async take(file) {
      setState({ phase: 'importing' });
      const read = await readFileText(file);
      if (read.ok) await send({ text: read.text });
      else if (read.problem === 'too-big') setState({ phase: 'too-big' });
      else setState({ phase: 'problem', problem: { code: 'settings-unreadable' } });
    },
    async givePassphrase(passphrase) {
      if (state.phase === 'passphrase') await send({ ...state.sent, passphrase });
    },
    async agree() {
      if (state.phase === 'preview') await send({ ...state.sent, seen: state.digest });
    },
    async confirmHost() {
      if (state.phase !== 'confirm') return;
      const { sent, host, what } = state;
      // Asked first: a browser grants hosts only within the click. Refusing costs nothing, the shop then shows 允许.
      await screen.permissions.request({ origins: [originOfHost(host, what)] });
      await send({ ...sent, confirmed: true });
    },
    dismiss,
  };
}

function questionOf(problem: Problem, sent: Sent): ImportState {
  if (problem.code === 'needs-confirmation') return { phase: 'confirm', sent, ...hostQuestion(problem) };
  if (problem.code === 'wrong-passphrase') {
    return { phase: 'passphrase', sent, ...(sent.passphrase === undefined ? {} : { wrong: problem }) };
  }
  return { phase: 'problem', problem, text: sent.text };
}

/** A host may contain a port, a match pattern not. */
function originOfHost(host: string, what: HostQuestion): string {
  return originOf({
    protocol: what === 'http' ? 'http:' : 'https:',
    hostname: host.replace(/:\d+$/, ''),
  });
}
