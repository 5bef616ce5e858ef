import { useState } from 'preact/hooks';
import type { ImportReport, Problem } from '@/utils/messages/views';
import { useOptions } from '../env';
import { type HostQuestion, hostQuestion } from '../shops/use-shop-editor';
import { readFileText } from './read-file';

export type ImportState =
  | { phase: 'idle' }
  | { phase: 'importing' }
  | { phase: 'done'; report: ImportReport }
  | { phase: 'too-big' }
  | { phase: 'problem'; problem: Problem }
  /** The file's secrets are encrypted. `wrong`: a passphrase was tried in vain. */
  | { phase: 'passphrase'; text: string; wrong?: Problem }
  /** Keys would go to a host outside the platform. */
  | { phase: 'confirm'; text: string; host: string; what: HostQuestion; passphrase?: string };

export interface Import {
  state: ImportState;
  take(file: Blob): Promise<void>;
  givePassphrase(passphrase: string): Promise<void>;
  confirmHost(): Promise<void>;
  dismiss(): void;
}

/** The way of a settings file into the background, with its questions on the way. */
export function useImport(onImported: (report: ImportReport) => void): Import {
  const { env } = useOptions();
  const [state, setState] = useState<ImportState>({ phase: 'idle' });

  const send = async (text: string, passphrase?: string, confirmed?: boolean): Promise<void> => {
    setState({ phase: 'importing' });
    const reply = await env.send('app/import-settings', {
      text,
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(confirmed ? { confirmed } : {}),
    });
    if (!reply.ok) return setState(questionOf(reply.problem, text, passphrase));
    setState({ phase: 'done', report: reply.value });
    onImported(reply.value);
  };

  return {
    state,
    async take(file) {
      setState({ phase: 'importing' });
      const read = await readFileText(file);
      if (read.ok) await send(read.text);
      else if (read.problem === 'too-big') setState({ phase: 'too-big' });
      else setState({ phase: 'problem', problem: { code: 'settings-unreadable' } });
    },
    async givePassphrase(passphrase) {
      if (state.phase === 'passphrase') await send(state.text, passphrase);
    },
    async confirmHost() {
      if (state.phase !== 'confirm') return;
      const { text, host, what, passphrase } = state;
      // Asked first: a browser grants hosts only within the click. Saying no costs nothing, the shop then shows 允许.
      await env.permissions.request({ origins: [originOf(host, what)] });
      await send(text, passphrase, true);
    },
    dismiss: () => setState({ phase: 'idle' }),
  };
}

function questionOf(problem: Problem, text: string, passphrase: string | undefined): ImportState {
  if (problem.code === 'needs-confirmation') {
    return { phase: 'confirm', text, ...hostQuestion(problem), ...(passphrase ? { passphrase } : {}) };
  }
  if (problem.code === 'wrong-passphrase') {
    return { phase: 'passphrase', text, ...(passphrase === undefined ? {} : { wrong: problem }) };
  }
  return { phase: 'problem', problem };
}

/** A host may carry a port, a match pattern not. */
function originOf(host: string, what: HostQuestion): string {
  return `${what === 'http' ? 'http' : 'https'}://${host.replace(/:\d+$/, '')}/*`;
}
