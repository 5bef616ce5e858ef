import looks from '@/components/ui/picker.css?inline';

/** The picker's style sheet as text. */
export { looks };
