/** How somebody's file comes in, whatever it is: sent, understood, laid on the map, tried, and taken. */
import * as api from '../../api.js';
import { el, refill } from '../../dom.js';
import { sizeOf } from '../../pure/format.js';
import { STEPS, isBusy, isOpen, stepOf } from '../../pure/upload.js';
import { openIntakeMap } from '../../map/intake.js';
import { checkStep } from './check.js';
import { fieldsStep } from './fields.js';
import { chooser, waitingList } from './files.js';
import { noticesPart } from './notices.js';
import { placeStep } from './place.js';
import { takeStep } from './take.js';

const PAUSE_MS = 600;
const SHOWN = { fields: fieldsStep, place: placeStep, check: checkStep, take: takeStep };

/** What is known of the file stays while the page around it is drawn anew. */
export function openIntake(page) {
  const holder = el('div', { id: 'intake' });
  const flow = {
    page,
    t: page.t,
    language: () => page.view.get().language,
    /** The files on their way in, and what is kept of profiles; null until they are read. */
    list: null,
    limit: undefined,
    kept: null,
    /** The file that is open, and its profile as it is being changed; after another look the one that is suggested. */
    upload: null,
    profile: null,
    lookedAgain: false,
    /** The name and share of what is being sent; a fault that is told. */
    sending: null,
    fault: null,
    /** The page of lines that is shown, with the outcome that was asked for. */
    lines: null,
    preview: null,
    /** What was said after a profile was kept. */
    told: null,
    /** The edit as which it was taken; what draws the way to undo it; the edit that undid it. */
    edit: null,
    undoing: null,
    undone: null,
    draw,
    send,
    open: (id) => page.view.change({ upload: id, step: undefined }),
    go(step) {
      page.view.change({ step });
      window.scrollTo({ top: 0 });
    },
    change(profile) {
      flow.profile = profile;
      draw();
    },
    attributes: () => flow.kept?.attributes[flow.profile?.collection] ?? [],
    attempt,
    again,
    read,
    refreshList,
    refreshKept,
    map: () => (flow.opened ??= openIntakeMap(page)),
  };

  /** Does something that the server may refuse, which is then told above the steps. */
  async function attempt(does) {
    flow.fault = null;
    try {
      await does();
    } catch (fault) {
      flow.fault = fault;
    }
    draw();
  }

  async function send(file) {
    const { t } = page;
    if (!file) {
      return;
    }
    if (file.size > flow.limit) {
      flow.fault = { message: t('intake.large', { file: file.name, limit: sizeOf(flow.limit, flow.language()) }) };
      draw();
      return;
    }
    flow.sending = { name: file.name, share: 0 };
    draw();
    await attempt(async () => {
      const sent = await api.sendUpload(file, (share) => {
        flow.sending = { name: file.name, share };
        draw();
      });
      flow.open(sent.id);
    });
    flow.sending = null;
    draw();
    refreshList();
  }

  /** Opens, changes or closes the file as the address says. */
  function follow() {
    const { upload: id } = page.view.get();
    if (!id) {
      flow.upload = null;
    } else if (flow.upload?.id !== id) {
      Object.assign(flow, { upload: { id }, profile: null, lookedAgain: false, lines: null, preview: null, fault: null, told: null, edit: null, undoing: null, undone: null });
      read(id);
    }
    draw();
  }

  /** Reads what is known of the file, again and again while the server is at work on it. */
  async function read(id = flow.upload.id) {
    const found = await api.upload(id).catch((fault) => ({ id, fault }));
    if (flow.upload?.id !== id) {
      return;
    }
    const moved = flow.upload.state !== found.state;
    flow.upload = found;
    if (!flow.profile && found.inspection) {
      flow.profile = flow.lookedAgain ? found.inspection.suggested : found.profile ?? found.inspection.suggested;
    }
    if (moved) {
      flow.lines = null;
      flow.preview = null;
    }
    draw();
    if (!found.fault && isBusy(found)) {
      setTimeout(() => flow.upload?.id === id && read(id), PAUSE_MS);
    } else if (moved && found.state === 'taken') {
      refreshList();
      page.refresh().catch(() => null);
    }
  }

  /** Reads it anew after something was asked of the server. */
  async function again(does) {
    await attempt(async () => {
      await does();
      await read();
    });
  }

  async function refreshList() {
    ({ uploads: flow.list, limit_bytes: flow.limit } = await api.uploads().catch(() => ({ uploads: [] })));
    draw();
  }

  async function refreshKept() {
    flow.kept = await api.profiles().catch(() => ({ profiles: [], attributes: {} }));
    draw();
  }

  function draw() {
    refill(holder, flow.upload ? opened() : [chooser(flow), waitingList(flow)]);
  }

  function opened() {
    const { t, upload } = flow;
    const { step: asked } = page.view.get();
    const step = asked && upload.state && isOpen(asked, upload) ? asked : stepOf(upload);
    return el('div.intake-file', { 'data-state': upload.state, 'data-upload': upload.id },
      el('header', {},
        el('h3', { id: 'intake-name' }, upload.file ?? t('card.loading')),
        el('button.link', { type: 'button', id: 'intake-away', onclick: () => flow.open(undefined) }, t('intake.away'))),
      steps(step),
      told(),
      upload.fault || flow.kept === null ? null : body(step));
  }

  function steps(step) {
    const { t, upload } = flow;
    return el('nav.steps', { 'aria-label': t('intake.steps') }, el('ol', {}, STEPS.map((name, i) => el('li', {},
      el('button', {
        type: 'button', id: `step-${name}`, disabled: !isOpen(name, upload), 'aria-current': name === step ? 'step' : null,
        onclick: () => flow.go(name),
      }, el('span', { 'aria-hidden': 'true' }, String(i + 1)), t(`intake.step.${name}`))))));
  }

  /** What went wrong, or what the server is at. */
  function told() {
    const { upload } = flow;
    const fault = flow.fault ?? upload.fault;
    return [
      fault && el('p.complaint', { role: 'alert' }, fault.message),
      messageOf(flow) && !isBusy(upload) && el('p.complaint', { role: 'alert' }, messageOf(flow)),
      isBusy(upload) && progress(flow),
    ];
  }

  function body(step) {
    const { upload } = flow;
    if (isBusy(upload)) {
      return null;
    }
    return flow.profile
      ? el('section.step', { 'data-step': step, 'aria-labelledby': `step-${step}` }, SHOWN[step](flow))
      : noticesPart(flow, upload.inspection?.notices ?? []);
  }

  return {
    follow,
    /** Reads what the section needs, once somebody may see it. */
    start() {
      refreshList();
      refreshKept();
      follow();
    },
    /** The section of the page, with what stands below it; alone on the page while a file is open. */
    part(below) {
      draw();
      const isAtFile = Boolean(page.view.get().upload);
      return el('section', { id: 'import', 'aria-labelledby': 'import-title' },
        el(isAtFile ? 'h1' : 'h2', { id: 'import-title' }, page.t('data.import')),
        !isAtFile && el('p.quiet', {}, page.t('intake.what')),
        holder,
        below);
    },
  };
}

const messageOf = ({ language, upload }) => upload.message?.[language()] ?? '';

/** What the server is doing, and how far it is. */
function progress(flow) {
  const { t, upload } = flow;
  const doing = ['reading', 'taking'].includes(upload.state) ? `intake.${upload.state}` : 'intake.looking';
  return el('div.progress', { role: 'status' },
    el('p', {}, t(doing), ' ', el('span.quiet', {}, messageOf(flow))),
    el('progress', { max: '100', ...(upload.progress > 0 && { value: upload.progress }), 'aria-label': t(doing) }));
}
