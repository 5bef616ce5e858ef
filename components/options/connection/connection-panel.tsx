import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Quote } from '@/components/ui/ReasonList';
import type { ConnectionTest, Problem, ShopView } from '@/utils/messages/views';
import { useOptions } from '../env';
import { ProblemNote } from '../parts/problem-note';
import { type ConnectionLine, connectionLines, type ForeignWords } from './connection-lines';

interface Props {
  /** The saved shop; undefined: nothing to test yet. */
  shop: ShopView | undefined;
  hasChanges: boolean;
  onTested(sellerNick: string, test: ConnectionTest): void;
}

/** 测试连接: four questions, each with its own answer. */
export function ConnectionPanel({ shop, hasChanges, onTested }: Props) {
  const { t } = useOptions();
  const { run, isRunning, problem } = useConnectionTest(shop, onTested);
  const lacksSecret = shop?.hasSecret === false;
  return (
    <section class="opt-card opt-test" aria-labelledby="connection-title">
      <header class="opt-card-head">
        <h2 id="connection-title">{t.connection.title}</h2>
        <Button icon="refresh" size="small" disabled={!shop || lacksSecret} busy={isRunning} onClick={run}>
          {shop?.lastTest ? t.connection.again : t.connection.run}
        </Button>
      </header>
      {!shop && <p class="opt-card-text">{t.connection.saveFirst}</p>}
      {lacksSecret && <p class="opt-card-text">{t.shops.needsSecret}</p>}
      {shop && hasChanges && <p class="opt-card-text">{t.connection.usesSaved}</p>}
      {problem && <ProblemNote problem={problem} />}
      {!(lacksSecret && !shop.lastTest) && <ConnectionAnswers test={shop?.lastTest} isRunning={isRunning} />}
      <p class="opt-card-foot">{t.connection.locksNothing}</p>
    </section>
  );
}

/** Runs the test of a shop, once at a time. */
export function useConnectionTest(shop: ShopView | undefined, onTested: Props['onTested']) {
  const { env } = useOptions();
  const [running, setRunning] = useState<string>();
  const [failed, setFailed] = useState<{ nick: string; problem: Problem }>();
  const nick = shop?.sellerNick;
  return {
    isRunning: running !== undefined && running === nick,
    problem: failed && failed.nick === nick ? failed.problem : undefined,
    async run(): Promise<void> {
      if (nick === undefined || running !== undefined) return;
      setRunning(nick);
      setFailed(undefined);
      const reply = await env.send('app/test-connection', { sellerNick: nick });
      setRunning(undefined);
      if (reply.ok) onTested(nick, reply.value);
      else setFailed({ nick, problem: reply.problem });
    },
  };
}

interface AnswersProps {
  test: ConnectionTest | undefined;
  isRunning: boolean;
}

export function ConnectionAnswers({ test, isRunning }: AnswersProps) {
  const { t } = useOptions();
  return (
    <div aria-live="polite" aria-busy={isRunning}>
      {isRunning && <p class="opt-card-text">{t.connection.running}</p>}
      {!isRunning && !test && <p class="opt-card-text">{t.connection.never}</p>}
      {!isRunning && test && (
        <ul class="opt-answers">
          {connectionLines(test, t.connection).map((line) => (
            <AnswerRow key={line.id} line={line} />
          ))}
        </ul>
      )}
    </div>
  );
}

const ICONS = { ok: 'check', failed: 'refused', untested: 'minus' } as const;

function AnswerRow({ line }: { line: ConnectionLine }) {
  const { env, t } = useOptions();
  const { withheldHost } = line;
  return (
    <li class={`opt-answer opt-answer-${line.state}`}>
      <span class="opt-answer-icon">
        <Icon name={ICONS[line.state]} size={16} />
      </span>
      <div>
        <p class="opt-answer-head">
          <strong>{line.title}</strong>
          <span>{line.aside}</span>
        </p>
        {line.quote && <Said quote={line.quote} />}
        <p>{line.text}</p>
        {withheldHost && (
          <Button
            size="small"
            onClick={() =>
              env.permissions.request({ origins: [`https://${withheldHost.replace(/:\d+$/, '')}/*`] })
            }
          >
            {t.frame.allow}
          </Button>
        )}
      </div>
    </li>
  );
}

function Said({ quote: { by, words, code } }: { quote: ForeignWords }) {
  const { t } = useOptions();
  return (
    <div class="opt-quote">
      <span class="opt-dim">{words ? by : t.connection.code}</span>
      {words ? <Quote words={words} code={code} /> : <code class="ol-code">{code}</code>}
    </div>
  );
}
