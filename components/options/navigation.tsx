import { Fragment } from 'preact';
import type { IconName } from '@/components/ui/icon';
import { Icon } from '@/components/ui/icon';
import { Mark } from '@/components/ui/mark';
import { isOpenQuestion } from '@/utils/domain/lock';
import { useOptions } from './options-screen';
import { SECTIONS, type SectionId, sectionOf } from './section-ids';
import { useAnswer } from './use-background';

interface Props {
  section: SectionId;
  shopCount: number;
  onGo(section: SectionId): void;
}

const ICONS: Record<SectionId, IconName> = {
  shops: 'shop',
  general: 'options',
  shortcuts: 'keyboard',
  replies: 'chat',
  security: 'shield',
  surfaces: 'page',
  seats: 'user',
  diagnostics: 'pulse',
  about: 'info',
};

/** At the left; a select on narrow windows. Open questions are at its foot in every section. */
export function Navigation({ section, shopCount, onGo }: Props) {
  const { screen, t } = useOptions();
  const unknown = useAnswer('app/history', { outcome: 'unknown' }, 'locks');
  const questions = unknown.value?.filter(isOpenQuestion).length ?? 0;
  return (
    <nav class="opt-nav" aria-label={t.frame.navigation}>
      <div class="opt-brand">
        <Mark size={30} />
        <p>
          <strong>{t.frame.productName}</strong>
          <span>{t.frame.subtitle(screen.version)}</span>
        </p>
      </div>
      <select
        class="ol-input opt-nav-select"
        aria-label={t.frame.navigation}
        value={section}
        onChange={(event) => onGo(sectionOf(event.currentTarget.value))}
      >
        {SECTIONS.map((id) => (
          <option key={id} value={id}>
            {t.frame[id]}
          </option>
        ))}
      </select>
      <ul class="opt-nav-list">
        {SECTIONS.map((id) => (
          <Fragment key={id}>
            {id === 'diagnostics' && <HistoryLink />}
            <li>
              <button
                type="button"
                aria-current={section === id ? 'page' : undefined}
                onClick={() => onGo(id)}
              >
                <Icon name={ICONS[id]} size={16} />
                <span>{t.frame[id]}</span>
                {id === 'shops' && shopCount > 0 && <span class="opt-dim">{shopCount}</span>}
              </button>
            </li>
          </Fragment>
        ))}
      </ul>
      {questions > 0 && (
        <button type="button" class="opt-questions" onClick={() => screen.openPage('history')}>
          <Icon name="unknown" size={16} />
          {t.frame.openQuestions(questions)}
        </button>
      )}
    </nav>
  );
}

function HistoryLink() {
  const { screen, t } = useOptions();
  return (
    <li>
      <button type="button" onClick={() => screen.openPage('history')}>
        <Icon name="history" size={16} />
        <span>{t.frame.history}</span>
        <span class="opt-dim" title={t.frame.opensTab}>
          <Icon name="external" size={13} />
        </span>
      </button>
    </li>
  );
}
