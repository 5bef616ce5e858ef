import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Quote } from '@/components/ui/reason-list';
import type { ConnectionTest } from '@/utils/domain/connection-test';
import type { Problem } from '@/utils/domain/problem';
import type { LastTest, ShopView } from '@/utils/messages/views';
import { useGo } from '../go';
import { useOptions } from '../options-screen';
import { ProblemNote } from '../parts/problem-note';
import { type ConnectionLine, connectionLines, type ForeignWords } from './connection-lines';
import { currentTest } from './current-test';

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
      {problem && <ProblemNote problem={problem} action={problem.code === 'vault-closed' && <ToVault />} />}
      {!(lacksSecret && !currentTest(shop)) && (
        <ConnectionAnswers test={shop?.lastTest} isRunning={isRunning} />
      )}
      <p class="opt-card-foot">{t.connection.locksNothing}</p>
    </section>
  );
}

/** Runs the test of a shop, one at a time. */
export function useConnectionTest(shop: ShopView | undefined, onTested: Props['onTested']) {
  const { screen } = useOptions();
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
      const reply = await screen.send('app/test-connection', { sellerNick: nick });
      setRunning(undefined);
      if (reply.ok) onTested(nick, reply.value);
      else setFailed({ nick, problem: reply.problem });
    },
  };
}

interface AnswersProps {
  test: LastTest | undefined;
  isRunning: boolean;
}

export function ConnectionAnswers({ test, isRunning }: AnswersProps) {
  const { t } = useOptions();
  return (
    <div aria-live="polite" aria-busy={isRunning}>
      {isRunning && <p class="opt-card-text">{t.connection.running}</p>}
      {!isRunning && !test && <p class="opt-card-text">{t.connection.never}</p>}
      {!isRunning && test === 'outdated' && <p class="opt-card-text">{t.connection.outdated}</p>}
      {!isRunning && test && test !== 'outdated' && (
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
  const { screen, t } = useOptions();
  const { withheldOrigin } = line;
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
        {line.needsVault && <ToVault />}
        {withheldOrigin && (
          <Button size="small" onClick={() => screen.permissions.request({ origins: [withheldOrigin] })}>
            {t.frame.allow}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The vault is in another section. */
export function ToVault() {
  const { t } = useOptions();
  const go = useGo();
  return (
    <Button size="small" icon="key" onClick={() => go('security')}>
      {t.connection.toVault}
    </Button>
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
