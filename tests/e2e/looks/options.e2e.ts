import { looksOf } from './support/looks';

looksOf('options');
