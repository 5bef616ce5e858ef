import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem } from '@/utils/domain/problem';
import type { SeatFacts } from '@/utils/messages/seat-views';
import { type OptionsScreen, useOptions } from '../options-screen';
import { ownHosts } from '../security/own-hosts';
import { originOfPattern } from '../surfaces/surface-draft';
import type { Seat } from './seat-line';

type SeenSeat = Omit<Seat, 'rules'>;

interface SeatState {
  /** Undefined until everything is known. */
  seat: SeenSeat | undefined;
  problem: Problem | undefined;
  look(): void;
}

/** The whole check, made when the section opens, when this tab becomes visible again, and on request. */
export function useSeat(): SeatState {
  const { screen } = useOptions();
  const [seat, setSeat] = useState<SeenSeat>();
  const [problem, setProblem] = useState<Problem>();
  const look = useCallback(async () => {
    const reply = await screen.send('app/seat-check', {});
    if (reply.ok) setSeat(await seatOf(reply.value, screen));
    setProblem(reply.ok ? undefined : reply.problem);
  }, [screen]);
  useEffect(() => {
    void look();
    const onSight = (): void => void look();
    document.addEventListener('visibilitychange', onSight);
    return () => document.removeEventListener('visibilitychange', onSight);
  }, [look]);
  return { seat, problem, look: () => void look() };
}

async function seatOf(facts: SeatFacts, screen: OptionsScreen): Promise<SeenSeat> {
  const { version, browserName, permissions } = screen;
  const surfaces = await screen.send('app/custom-surfaces', {});
  const patterns = new Set([
    ...screen.hosts,
    ...ownHosts(facts.shops ?? []).map(({ origin }) => origin),
    ...(surfaces.ok ? surfaces.value : []).flatMap(({ urlPattern }) => originOfPattern(urlPattern) ?? []),
  ]);
  const [shortcuts, isPinned, hosts] = await Promise.all([
    screen.shortcuts.list(),
    screen.isPinned(),
    Promise.all(
      [...patterns].map(async (pattern) => ({
        pattern,
        isGranted: await permissions.contains({ origins: [pattern] }),
      })),
    ),
  ]);
  return { facts, version, browserName, shortcuts, isPinned, hosts };
}
