import 'virtual:report.css';
import './styles/index.css';
import { render } from 'preact';
import { takeToken } from './api/token.ts';
import { startRouter } from './router.ts';
import { App } from './shell/app.tsx';
import { listenForKeys } from './shell/shortcuts.ts';
import { applyMode } from './shell/mode.ts';

applyMode();
takeToken();
startRouter();
listenForKeys();
render(<App />, document.getElementById('desk')!);
