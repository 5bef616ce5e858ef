import { groupsOfFour } from '@/utils/domain/ids';

interface IdTextProps {
  id: string;
  /** Digits that differ from this id are bold, the others dimmed. */
  comparedTo?: string;
}

/**
 * An order number: one text node for screen readers and copying, displayed in groups of four. The groups are
 * generated content, so that the digits are in the document only once.
 */
export function IdText({ id, comparedTo }: IdTextProps) {
  return (
    <span class={comparedTo ? 'ol-id ol-id-compared' : 'ol-id'}>
      <span class="ol-id-drawing" aria-hidden="true">
        {groupsOfFour(id).map((group, i) => (
          <span key={i * 4}>{digitsOf(group, comparedTo?.slice(i * 4, i * 4 + 4))}</span>
        ))}
      </span>
      <span class="ol-id-text">{id}</span>
    </span>
  );
}

function digitsOf(group: string, other: string | undefined) {
  if (other === undefined || group === other) return <i data-d={group} />;
  return [...group].map((digit, i) =>
    digit === other[i] ? <i key={i} data-d={digit} /> : <b key={i} data-d={digit} />,
  );
}
