import { looksOf } from './support/looks';

looksOf('history');
