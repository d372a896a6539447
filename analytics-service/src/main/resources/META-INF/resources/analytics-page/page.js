// The page works without this: it only draws charts, and spares a reload when the period changes.
'use strict';

const language = document.documentElement.lang;
const locale = language === 'en' ? 'en-GB' : language;
// A browser takes long to make a format: only those that are needed are made.
const once = make => { let made; return () => made ??= make(); };
const wholeFormat = once(() => new Intl.NumberFormat(locale));
const tenthsFormat = once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
const dayFormat = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const whole = value => wholeFormat().format(value);
const tenths = value => tenthsFormat().format(value);
const dark = matchMedia('(prefers-color-scheme: dark)');
const narrow = matchMedia('(max-width: 44rem)');

const main = () => document.getElementById('figures');
const news = document.getElementById('news');
const failed = document.getElementById('failed');
const form = document.querySelector('.periods');
const waiting = new Map();
const sight = new IntersectionObserver(seen => {
  seen.filter(each => each.isIntersecting).forEach(each => drawNow(each.target));
  ready(true);
});
let charts = [];
let latest = 0;

/** A date of a report is a day, not a moment: it is read and written in one zone, so that none shifts it. */
const day = text => new Date(text + 'T00:00:00Z');

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = name => style.getPropertyValue('--' + name).trim();
  return {
    series: ['first', 'second', 'third', 'fourth', 'fifth'].map(of),
    ink: of('ink'), soft: of('soft'), line: of('line'), panel: of('panel'),
  };
}

const font = getComputedStyle(document.body).fontFamily;

function base(colour) {
  return {
    animation: false,
    color: colour.series,
    textStyle: { fontFamily: font, color: colour.ink },
    // Text drawn on the canvas: tooltips made of HTML would need inline styles, which the page's policy forbids.
    tooltip: {
      renderMode: 'richText', confine: true, backgroundColor: colour.panel, borderColor: colour.line,
      textStyle: { color: colour.ink, fontFamily: font, fontSize: 13 },
      valueFormatter: whole,
    },
    legend: {
      top: 0, left: 0, itemWidth: 14, itemHeight: 8, itemGap: narrow.matches ? 10 : 18, icon: 'roundRect',
      inactiveColor: colour.line, textStyle: { color: colour.soft, fontSize: 13 },
    },
    grid: { left: 4, right: 12, top: narrow.matches ? 64 : 44, bottom: 4, containLabel: true },
  };
}

function axes(colour, labels) {
  return {
    xAxis: {
      type: 'category', data: labels, boundaryGap: false,
      axisLine: { lineStyle: { color: colour.line } }, axisTick: { show: false },
      axisLabel: { color: colour.soft, hideOverlap: true },
    },
    yAxis: {
      type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour.line } },
      axisLabel: { color: colour.soft, formatter: whole },
    },
  };
}

function headed(first, last, lines) {
  const title = first === last ? dayFormat().format(day(first)) : dayFormat().formatRange(day(first), day(last));
  return [title, ...lines].join('\n');
}

/** Draws a chart once it comes into sight. */
function draw(id, make) {
  const element = document.getElementById(id);
  if (!element) return;
  waiting.set(element, make);
  sight.observe(element);
}

function drawNow(element) {
  const make = waiting.get(element);
  waiting.delete(element);
  sight.unobserve(element);
  const chart = echarts.init(element, null, { renderer: 'canvas' });
  chart.setOption(make(element.dataset, colours()));
  charts.push(chart);
}

/** Says whether the charts in sight are drawn. */
const ready = now => document.documentElement.dataset.ready = now;

/** So many days at a time that there are few enough groups to tell apart; the last group is whole, the first may be short. */
function grouped(days, most) {
  const width = [1, 7].find(width => days.length / width <= most) ?? 30;
  const groups = [];
  for (let end = days.length; end > 0; end -= width) groups.unshift({ from: Math.max(0, end - width), end });
  return { width, groups };
}

const sum = (column, { from, end }) => column.slice(from, end).reduce((all, each) => all + each, 0);
const average = (column, group) => sum(column, group) / (group.end - group.from);
const tooltip = (days, groups) => all => {
  const group = groups[all[0].dataIndex];
  return headed(days[group.from], days[group.end - 1],
    all.map(each => each.seriesName + ': ' + (Number.isInteger(each.value) ? whole : tenths)(each.value)));
};

/** A line per figure: of each day, or the average of a day where there are too many of them. */
function trendOf({ days, labels, interest }) {
  const names = ['profileViews', 'contactViews', 'consultationRequests', 'orders'];
  const { width, groups } = grouped(days, narrow.matches ? 95 : 125);
  const note = document.getElementById('averaged');
  note.hidden = width === 1;
  note.textContent = width === 30 ? note.dataset.months : note.dataset.weeks;
  return (label, colour) => ({
    ...base(colour),
    ...axes(colour, groups.map(group => labels[group.from])),
    legend: { ...base(colour).legend, icon: undefined, itemWidth: 26, itemHeight: 6 },
    tooltip: {
      ...base(colour).tooltip, trigger: 'axis', axisPointer: { lineStyle: { color: colour.soft } },
      formatter: tooltip(days, groups),
    },
    series: names.map((name, index) => ({
      name: label[name], type: 'line', data: groups.map(group => average(interest[name], group)),
      symbol: 'circle', symbolSize: groups.length === 1 ? 9 : 1,
      lineStyle: { width: 2, type: ['solid', 'solid', 'dashed', 'dotted'][index] },
      areaStyle: index === 0 ? { opacity: 0.08 } : undefined,
      emphasis: { focus: 'series' },
    })),
  });
}

function sourcesOf({ sources }) {
  return (label, colour) => ({
    ...base(colour),
    legend: { show: false },
    tooltip: {
      ...base(colour).tooltip, trigger: 'item',
      formatter: each => each.name + ': ' + whole(each.value),
    },
    series: [{
      type: 'pie', radius: ['62%', '92%'], label: { show: false },
      itemStyle: { borderColor: colour.panel, borderWidth: 3, borderRadius: 4 },
      data: ['catalog', 'search', 'direct'].map(name => ({ name: label[name], value: sources[name] })),
    }],
  });
}

function appointmentsOf({ days, labels, appointments }) {
  const { groups } = grouped(days, 45);
  return (label, colour) => {
    const axis = axes(colour, groups.map(group => labels[group.from]));
    axis.xAxis.boundaryGap = true;
    return {
      ...base(colour),
      ...axis,
      tooltip: {
        ...base(colour).tooltip, trigger: 'axis', axisPointer: { type: 'shadow' },
        formatter: tooltip(days, groups),
      },
      series: ['completed', 'confirmed', 'cancelled', 'noShow', 'open'].map(name => ({
        name: label[name], type: 'bar', stack: 'all', barMaxWidth: 28, data: groups.map(group => sum(appointments[name], group)),
      })),
    };
  };
}

function drawAll() {
  charts.forEach(chart => chart.dispose());
  charts = [];
  waiting.clear();
  sight.disconnect();
  const source = document.getElementById('chart-figures');
  // A period without activity has no charts.
  const drawable = source && document.getElementById('trend') && typeof echarts !== 'undefined';
  ready(!drawable);
  if (!drawable) return;
  const figures = JSON.parse(source.textContent);
  document.body.classList.add('drawn');
  draw('trend', trendOf(figures));
  draw('sources', sourcesOf(figures));
  draw('appointments', appointmentsOf(figures));
}

function press(value) {
  for (const button of form.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.value === value));
  }
}

/** Shows another period: the same page is fetched, and its figures are put in place of these. */
async function show(address, remember) {
  const turn = ++latest;
  main().setAttribute('aria-busy', 'true');
  news.textContent = news.dataset.loading;
  failed.hidden = true;
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!response.ok) throw new Error('status ' + response.status);
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (turn !== latest) return;
    main().replaceWith(document.adoptNode(next.getElementById('figures')));
    document.querySelector('.languages').replaceWith(document.adoptNode(next.querySelector('.languages')));
    press(new URL(address).searchParams.get('period') ?? next.querySelector('.periods [aria-pressed="true"]')?.value);
    if (remember) history.pushState(null, '', address);
    drawAll();
    news.textContent = news.dataset.shown + ' ' + document.getElementById('span').textContent;
  } catch (problem) {
    if (turn !== latest) return;
    main().removeAttribute('aria-busy');
    news.textContent = '';
    failed.hidden = false;
    document.getElementById('retry').onclick = () => show(address, remember);
  }
}

form.addEventListener('submit', event => {
  if (!event.submitter) return;
  event.preventDefault();
  const address = new URL(location.href);
  address.search = new URLSearchParams(new FormData(form, event.submitter));
  show(address.href, true);
});

addEventListener('popstate', () => show(location.href, false));
addEventListener('beforeprint', () => [...waiting.keys()].forEach(drawNow));
addEventListener('resize', () => charts.forEach(chart => chart.resize()));
dark.addEventListener('change', drawAll);
narrow.addEventListener('change', drawAll);

drawAll();
