import { useCallback, useState } from 'preact/hooks';

/** Unfinished notes by request id: they are kept while the agent looks at other records. */
export interface NoteDrafts {
  of(requestId: string): string;
  write(requestId: string, note: string): void;
}

export function useNoteDrafts(): NoteDrafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const write = useCallback(
    (requestId: string, note: string) => setDrafts((before) => new Map(before).set(requestId, note)),
    [],
  );
  return { of: (requestId) => drafts.get(requestId) ?? '', write };
}
