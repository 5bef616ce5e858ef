import { ReasonList } from '@/components/ui/reason-list';
import { useTexts } from '@/components/ui/texts';
import { isOpenQuestion, lockOutcome } from '@/utils/domain/lock';
import { type Replies, repliesFor } from '@/utils/domain/reply';
import { lockWords } from '@/utils/i18n/lock';
import type { LockView, OrderView } from '@/utils/messages/views';
import { CallList } from './call-list';
import { EachButton } from './each-line/each-button';
import { LineResults } from './each-line/line-results';
import { isEachLine, linesOneByOne, neverSent } from './each-line/run';
import { LockMarks } from './lock-marks';
import { LockRows } from './lock-rows';
import { tellingCall } from './lock-summary';
import { OutcomeFoot, type OutcomeFootProps } from './outcome-foot';
import { OutcomeReasons } from './outcome-reasons';
import { ReplyCard } from './reply-card';
import { UnknownSteps } from './unknown-steps';

interface LockOutcomeProps extends OutcomeFootProps {
  order?: OrderView | undefined;
  replies: Replies;
  onMarkHandled: (note: string) => void;
  onReopen: () => void;
  onMarkReleased: (isReleased: boolean) => void;
  /** An earlier lock that is viewed again, not one just made. */
  isReview?: boolean;
  /** Puts a reply into the chat's input; absent if there is none. */
  onFill?: ((text: string) => void) | undefined;
}

/** Below the band: why, what next, line by line. The focus rests on `[data-first]`, which does no harm. */
export function LockOutcome(props: LockOutcomeProps) {
  const { lock, order, now, onCopy } = props;
  const t = useTexts(lockWords);
  const outcome = lockOutcome(lock);
  const texts = repliesFor(lock, props.replies);
  const isSeveral = lock.calls.length > 1;
  const answer = tellingCall(lock)?.answer;
  const isGood = outcome === 'locked' || outcome === 'accepted';
  const isEach = isEachLine(lock);
  // Lines of one press each have an outcome of their own, also when viewed again.
  const onLockAgain = isEach ? props.onLockEach : props.onLockAgain;
  const oneByOne = linesOneByOne(lock, 'refused');
  // If nothing is worse than that, the foot offers them.
  const unsent = outcome === 'unknown' ? neverSent(lock) : [];
  return (
    <>
      {isEach && <LineResults lock={lock} now={now} />}
      {isSeveral && !isEach && <CallList lock={lock} now={now} />}
      {answer && !isGood && !isSeveral && <OutcomeReasons lock={lock} answer={answer} />}
      {isOpenQuestion(lock) && (
        <UnknownSteps
          lock={lock}
          keys={props.keys}
          onCopyTid={() => onCopy(lock.tid, t.tidCopied)}
          onOpenErp={props.onOpenErp}
          onLockAgain={onLockAgain}
          onLockEach={props.onLockEach}
          onMarkHandled={props.onMarkHandled}
        />
      )}
      {outcome === 'refused' && oneByOne.length > 0 && (
        <div class="ol-pad">
          <EachButton
            lock={lock}
            ids={oneByOne}
            note={t.each.afterRefusal({ n: oneByOne.length })}
            kind="primary"
            keys={props.keys}
            onLockEach={props.onLockEach}
          />
        </div>
      )}
      {unsent.length > 0 && (
        <div class="ol-pad">
          <EachButton
            label={t.each.rest({ n: unsent.length })}
            lock={lock}
            ids={unsent}
            note={t.each.restNote}
            keys={props.keys}
            onLockEach={props.onLockEach}
          />
        </div>
      )}
      {!isSeveral && <OfPress lock={lock} />}
      {!isSeveral && <LockRows lock={lock} order={isGood ? order : undefined} />}
      {outcome === 'accepted' && (
        <div class="ol-pad">
          <ReasonList reasons={[{ label: t.next, content: t.acceptedNext }]} />
        </div>
      )}
      <LockMarks
        lock={lock}
        now={now}
        isReview={props.isReview === true}
        onMarkHandled={props.onMarkHandled}
        onReopen={props.onReopen}
        onMarkReleased={props.onMarkReleased}
      />
      {texts.length > 0 && (
        <ReplyCard
          texts={texts}
          keys={props.keys}
          isCTaken={!isGood}
          onCopy={(text) => onCopy(text, t.replyCopied)}
          onFill={props.onFill}
        />
      )}
      <OutcomeFoot {...props} onLockAgain={onLockAgain} />
    </>
  );
}

/** One line of a press for several, viewed by itself. */
function OfPress({ lock: { press, subOrders } }: { lock: LockView }) {
  const t = useTexts(lockWords);
  const others = (press?.subOrderIds.length ?? 0) - subOrders.length;
  return others > 0 ? <p class="ol-pad ol-help">{t.each.oneOf({ others })}</p> : null;
}
