import type { RefObject } from 'preact';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Kbd } from '@/components/ui/Kbd';
import type { ShopBadge } from '@/utils/messages/views';
import type { LockEntry, Outcome } from '@/utils/orders/lock';
import { OUTCOMES } from './figures';
import { type Filter, isFiltered } from './filter';
import { useWords } from './words';

const ENTRIES: readonly LockEntry[] = ['picker', 'popup', 'menu', 'panel'];

export interface FilterBarProps {
  filter: Filter;
  today: string;
  /** With locks, newest first. */
  days: readonly string[];
  shops: readonly Pick<ShopBadge, 'sellerNick'>[];
  /** How many fit; undefined while that is not known. */
  found: number | undefined;
  change: (part: Filter) => void;
  clear: () => void;
  field: RefObject<HTMLInputElement | null>;
}

/** Search and the four filters; what is set stands out and can be cleared where it stands. */
export function FilterBar({ filter, today, days, shops, found, change, clear, field }: FilterBarProps) {
  const { t, common } = useWords();
  return (
    <search class="hp-filters" aria-label={t.filters}>
      <SearchField words={filter.words ?? ''} change={(words) => change({ words })} field={field} />
      <Choice
        name={t.filterDay}
        all={t.allDays}
        value={filter.day}
        options={days.map((day) => [day, day === today ? t.filterToday : day])}
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
        options={ENTRIES.map((entry) => [entry, t.entries[entry]])}
        choose={(entry) => change({ entry })}
      />
      <Choice
        name={t.outcome}
        all={t.allOutcomes}
        value={filter.outcome}
        options={OUTCOMES.map((outcome): [Outcome, string] => [outcome, common.outcome[outcome]])}
        choose={(outcome) => change({ outcome })}
      />
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
