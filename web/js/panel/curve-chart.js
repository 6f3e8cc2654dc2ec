/** What each further site brings: above what all together bring, below what the last one adds. */
import { chart } from './chart.js';

const HIGH = 208;

/**
 * @param points k, objective, gain and whether it is chosen, by k
 * @param told the same in words
 */
export function curveChart(page, { points, told }) {
  return chart({ high: HIGH, told, option: (look) => option(page, look, points) });
}

function option({ t }, { token, text }, points) {
  const grid = { left: 44, right: 8 };
  const axis = (index) => ({
    type: 'category',
    gridIndex: index,
    data: points.map(({ k }) => k),
    axisLabel: { ...text, show: index === 1, hideOverlap: true },
    axisLine: { lineStyle: { color: token('--line-strong') } },
    axisTick: { show: false },
    axisPointer: { label: { show: false } },
  });
  const value = (index) => ({
    type: 'value',
    gridIndex: index,
    min: 0,
    splitNumber: 2,
    axisLabel: { ...text, hideOverlap: true },
    splitLine: { lineStyle: { color: token('--line') } },
  });
  const last = points.findLastIndex(({ chosen }) => chosen);
  return {
    grid: [{ ...grid, top: 8, height: 104 }, { ...grid, top: 128, height: 56 }],
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, formatter: (rows) => reading(t, points[rows[0].dataIndex]) },
    xAxis: [axis(0), axis(1)],
    yAxis: [value(0), value(1)],
    series: [
      ...total(points, last, token),
      {
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barCategoryGap: '20%',
        data: points.map(({ gain, chosen }) => ({
          value: gain,
          itemStyle: { color: chosen ? token('--accent') : token('--line-strong') },
        })),
      },
    ],
  };
}

const reading = (t, { k, objective, gain }) => t('siting.curve.point', { k, objective, gain });

/** As far as it is chosen, the line is drawn through; beyond it is broken. */
function total(points, last, token) {
  const line = (data, type) => ({
    type: 'line',
    data,
    symbol: 'none',
    lineStyle: { color: token('--accent'), width: 2, type },
    itemStyle: { color: token('--accent') },
  });
  const within = points.map(({ objective }, i) => (i <= last ? objective : null));
  const beyond = points.map(({ objective }, i) => (i >= last ? objective : null));
  return [
    { ...line(within, 'solid'), areaStyle: { color: token('--accent'), opacity: 0.12 } },
    line(beyond, 'dotted'),
  ];
}
