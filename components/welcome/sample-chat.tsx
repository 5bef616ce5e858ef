import { useMemo, useRef, useState } from 'preact/hooks';
import { Picker } from '@/components/picker/picker';
import { PickerScreenProvider } from '@/components/picker/picker-screen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Segments } from '@/components/ui/segments';
import { useLanguage, useTexts } from '@/components/ui/texts';
import type { Outcome } from '@/utils/domain/lock';
import { DEFAULT_REASONS } from '@/utils/domain/reason';
import { DEFAULT_REPLIES } from '@/utils/domain/reply';
import { common } from '@/utils/i18n/common';
import { welcome } from '@/utils/i18n/welcome';
import { createDemoClient } from './demo-client';
import { demoOrder } from './demo-order';
import type { WelcomeScreen } from './welcome-screen';

const OUTCOMES: Outcome[] = ['locked', 'accepted', 'refused', 'rejected', 'unknown'];

/** A sample chat with the real picker in it: what an agent will do and see, before there are any keys. */
export function SampleChat({ screen }: { screen: WelcomeScreen }) {
  const t = useTexts(welcome);
  const c = useTexts(common);
  const [outcome, setOutcome] = useState<Outcome>('locked');
  /** Another number each time it is opened. */
  const [opened, setOpened] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const launcher = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const fill = (text: string): void => {
    if (!input.current) return;
    input.current.value = text;
    input.current.focus();
  };
  const order = useMemo(() => demoOrder(t, screen.now()), [t, screen]);
  return (
    <section class="wel-card wel-try" id="try" aria-labelledby="wel-try-title">
      <header class="wel-card-head">
        <h2 id="wel-try-title">{t.tryTitle}</h2>
        <Badge>{t.demo}</Badge>
      </header>
      <p>{t.tryText}</p>
      <p class="wel-answer">
        <span>{t.answer}</span>
        <Segments
          name="demo"
          label={t.answer}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: c.outcome[value] }))}
          onChange={setOutcome}
        />
      </p>
      <div class="wel-stage">
        <section class="wel-chat" aria-label={t.chat}>
          <p class="wel-chat-head">
            <Icon name="user" size={14} /> {t.buyer}
          </p>
          {t.messages.map((message) => (
            <p key={message} class="wel-bubble">
              {message}
            </p>
          ))}
          <div class="wel-bubble wel-order">
            <span>
              {t.order} {order.tid}
            </span>
            <Button
              kind="primary"
              size="small"
              buttonRef={launcher}
              aria-label={t.launcherName(order.tid)}
              aria-expanded={isOpen}
              onClick={() => {
                setOpened(opened + 1);
                setOpen(true);
              }}
            >
              {t.launcher}
            </Button>
          </div>
          <p class="wel-bubble wel-bubble-own">{t.agentSays}</p>
          <textarea
            class="ol-input wel-input"
            rows={2}
            ref={input}
            aria-label={t.input}
            placeholder={t.input}
          />
        </section>
        <div class="wel-panel">
          {isOpen ? (
            <>
              <p class="wel-panel-note">{t.panelNote}</p>
              <DemoPicker
                key={opened}
                screen={screen}
                outcome={outcome}
                fill={fill}
                close={() => {
                  setOpen(false);
                  launcher.current?.focus();
                }}
              />
            </>
          ) : (
            <p class="wel-hint">{opened === 0 ? t.start : t.closed}</p>
          )}
        </div>
      </div>
    </section>
  );
}

interface DemoPickerProps {
  screen: WelcomeScreen;
  outcome: Outcome;
  fill(text: string): void;
  close(): void;
}

function DemoPicker({ screen, outcome, fill, close }: DemoPickerProps) {
  const t = useTexts(welcome);
  const language = useLanguage();
  const now = useRef({ outcome, fill, close });
  now.current = { outcome, fill, close };
  const order = useMemo(() => demoOrder(t, screen.now()), [t, screen]);
  const client = useMemo(() => {
    const { now: time, newRequestId, after, afterRelease, copy } = screen;
    return createDemoClient({
      order,
      t,
      outcome: () => now.current.outcome,
      now: time,
      newRequestId,
      after,
      afterRelease,
      copy,
      fill: (text) => now.current.fill(text),
      close: () => now.current.close(),
    });
  }, [screen, order, t]);
  const view = {
    token: 'demo',
    language,
    theme: screen.theme,
    order,
    replies: DEFAULT_REPLIES,
    reasons: [...DEFAULT_REASONS],
  };
  return (
    <PickerScreenProvider value={client}>
      <Picker view={view} outcomePrefix={t.prefix} />
    </PickerScreenProvider>
  );
}
