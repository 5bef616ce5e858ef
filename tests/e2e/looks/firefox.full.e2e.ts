import { describeLooks } from './suite';

describeLooks({ browser: 'firefox', isWhole: false });
