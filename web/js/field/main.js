/** The field page's table of contents. */
import { openField } from './field.js';
import { head } from './head.js';
import { near } from './near.js';
import { source } from './source.js';
import { inspect } from './inspect.js';
import { step } from './step.js';
import { build } from './build.js';
import { correct } from './correct.js';
import { report } from './report.js';
import { queue } from './queue.js';
import { conflict } from './conflict.js';
import { route } from './route.js';
import { keepFiles } from './files.js';

const field = await openField();
head(field);
route(field, { near, source, inspect, step, build, correct, report, queue, conflict });
keepFiles(field);
field.locate();
await field.renew();
field.send();
