import { describeLooks } from './suite';

describeLooks({ browser: 'firefox', languages: ['zh-CN'], forcesColors: false });
