/** A figure by month: what was sure, what was possible, what is asked, and where it is heading. */
import { chart } from './chart.js';

const HIGH = 168;

/**
 * @param points month, low and high, in the order of time
 * @param asked what the figure is to reach, or null
 * @param heading the day on which it is due with projected low and high; or null
 * @param told the same in words, for those who do not see it
 * @param high its height in pixels
 */
export function seriesChart(page, { points, asked, heading, unit, told, high = HIGH }) {
  return chart({ high, told, option: (look) => option(page, look, { points, asked, heading, unit }) });
}

function option(page, { token, text }, { points, asked, heading, unit }) {
  return {
    grid: { left: 4, right: 12, top: 16, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
    xAxis: {
      type: 'time',
      splitNumber: 3,
      axisLabel: { ...text, hideOverlap: true, formatter: '{yyyy}-{MM}' },
      axisLine: { lineStyle: { color: token('--line-strong') } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: unit === '%' ? 100 : undefined,
      interval: unit === '%' ? 25 : undefined,
      axisLabel: { ...text, formatter: `{value}${unit}` },
      splitLine: { lineStyle: { color: token('--line') } },
      splitNumber: 3,
    },
    series: [
      band(points, token('--accent')),
      line(page.t('series.low'), points.map(({ month, low }) => [month, low]), token('--accent'), asked, token('--ink')),
      heading && way(page, points.at(-1), heading, token('--accent')),
    ].flat().filter(Boolean),
  };
}

/** Between what was sure and what was possible: the low end unseen, the rest stacked on it. */
function band(points, colour) {
  const part = (values, opacity) => ({
    type: 'line',
    stack: 'possible',
    data: values,
    symbol: 'none',
    lineStyle: { opacity: 0 },
    areaStyle: { color: colour, opacity },
    tooltip: { show: false },
    silent: true,
  });
  const wide = points.filter(({ low, high }) => low !== null && high !== null);
  return [
    part(wide.map(({ month, low }) => [month, low]), 0),
    part(wide.map(({ month, low, high }) => [month, high - low]), 0.18),
  ];
}

function line(name, data, colour, asked, ink) {
  return {
    name,
    type: 'line',
    data,
    symbolSize: 5,
    symbol: 'circle',
    lineStyle: { color: colour, width: 2 },
    itemStyle: { color: colour },
    markLine: asked === null ? undefined : {
      silent: true,
      symbol: 'none',
      data: [{ yAxis: asked }],
      lineStyle: { color: ink, type: 'dashed', width: 1 },
      label: { show: false },
    },
  };
}

/** If the last months' pace holds. */
function way(page, last, { due, low }, colour) {
  return {
    name: page.t('series.heading'),
    type: 'line',
    data: [[last.month, last.low], [due, low]],
    symbol: 'none',
    lineStyle: { color: colour, width: 1.5, type: 'dotted' },
  };
}
