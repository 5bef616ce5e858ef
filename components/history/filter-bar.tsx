import type { RefObject } from 'preact';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { useTexts } from '@/components/ui/texts';
import { LOCK_ENTRIES, type Outcome } from '@/utils/domain/lock';
import { openWork } from '@/utils/i18n/open-work';
import type { ShopBadge } from '@/utils/messages/views';
import { lastDaysRange, monthRange } from './day-range';
import { OUTCOMES } from './figures';
import { type Filter, isFiltered } from './filter';
import { useWords } from './words';

interface FilterBarProps {
  filter: Filter;
  today: string;
  /** Days that have locks, newest first. */
  days: readonly string[];
  shops: readonly Pick<ShopBadge, 'sellerNick'>[];
  /** Operators found in records; without any there is no choice. */
  operators: readonly string[];
  reasons: readonly string[];
  /** Number of matches; undefined while not known. */
  found: number | undefined;
  /** Number of open locks; undefined while not known. */
  open: number | undefined;
  change: (part: Filter) => void;
  clear: () => void;
  field: RefObject<HTMLInputElement | null>;
}

/** Search and filters; an active filter is highlighted and can be cleared in place. */
export function FilterBar(props: FilterBarProps) {
  const { filter, today, days, shops, operators, reasons, found, open, change, clear, field } = props;
  const { t, common } = useWords();
  const words = useTexts(openWork);
  return (
    <search class="hp-filters" aria-label={t.filters}>
      <SearchField words={filter.words ?? ''} change={(words) => change({ words })} field={field} />
      <button
        type="button"
        class={classes('ol-button', 'hp-chip', filter.isOpen && 'hp-chip-set')}
        aria-pressed={filter.isOpen === true}
        onClick={() => change({ isOpen: !filter.isOpen })}
      >
        {open === undefined ? words.title : words.heading({ words: words.title, n: open })}
      </button>
      <Choice
        name={t.filterDay}
        all={t.allDays}
        value={filter.day}
        options={[
          [today, t.filterToday],
          [lastDaysRange(today, 7), t.filterLastDays({ n: 7 })],
          [lastDaysRange(today, 30), t.filterLastDays({ n: 30 })],
          [monthRange(today, 0), t.filterThisMonth],
          [monthRange(today, 1), t.filterLastMonth],
          ...days.filter((day) => day !== today).map((day): [string, string] => [day, day]),
        ]}
        choose={(day) => change({ day })}
      />
      <Choice
        name={t.shop}
        all={t.allShops}
        value={filter.sellerNick}
        options={shops.map(({ sellerNick }) => [sellerNick, sellerNick])}
        choose={(sellerNick) => change({ sellerNick })}
      />
      <Choice
        name={t.entry}
        all={t.allEntries}
        value={filter.entry}
        options={LOCK_ENTRIES.map((entry) => [entry, t.entries[entry]])}
        choose={(entry) => change({ entry })}
      />
      <Choice
        name={t.outcome}
        all={t.allOutcomes}
        value={filter.outcome}
        options={OUTCOMES.map((outcome): [Outcome, string] => [outcome, common.outcome[outcome]])}
        choose={(outcome) => change({ outcome })}
      />
      {operators.length > 0 && (
        <Choice
          name={t.operator}
          all={t.allOperators}
          value={filter.operator}
          options={operators.map((one) => [one, one])}
          choose={(operator) => change({ operator })}
        />
      )}
      {reasons.length > 0 && (
        <Choice
          name={t.reason}
          all={t.allReasons}
          value={filter.reason}
          options={reasons.map((one) => [one, one])}
          choose={(reason) => change({ reason })}
        />
      )}
      {isFiltered(filter) && (
        <Button kind="link" onClick={clear}>
          {t.clearFilters}
        </Button>
      )}
      <span class="hp-found" aria-live="polite">
        {found !== undefined && t.found({ n: found })}
      </span>
    </search>
  );
}

interface SearchFieldProps {
  words: string;
  change: (words: string) => void;
  field: RefObject<HTMLInputElement | null>;
}

function SearchField({ words, change, field }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <div class="hp-search">
      <Icon name="search" size={14} />
      <input
        ref={field}
        type="search"
        aria-label={t.search}
        placeholder={t.searchPlaceholder}
        value={words}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => change(event.currentTarget.value)}
      />
      {words === '' && <Kbd>/</Kbd>}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  all: string;
  value: T | undefined;
  options: readonly (readonly [T, string])[];
  choose: (value: T | undefined) => void;
}

function Choice<T extends string>({ name, all, value, options, choose }: ChoiceProps<T>) {
  return (
    <select
      class={value ? 'ol-select hp-chip hp-chip-set' : 'ol-select hp-chip'}
      aria-label={name}
      value={value ?? ''}
      onChange={({ currentTarget }) => choose(options.find(([one]) => one === currentTarget.value)?.[0])}
    >
      <option value="">{all}</option>
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}
