import type { Chart, ChartSeries } from '../book/sheet';
import { accessDenied, invalidArgument, itemNotFound } from '../hostError';
import type { ApiClass } from '../protocol/apiObject';
import { ApiObject } from '../protocol/apiObject';
import { countArgument, flagArgument, textArgument } from './arguments';
import { CellRange } from './cellRange';
import type { SheetTarget } from './worksheet';

interface ChartTarget {
  readonly owner: SheetTarget;
  readonly chart: Chart;
}

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

function addressOf(value: unknown): string {
  if (value instanceof ApiObject && value.target instanceof CellRange) return value.target.address;
  return textArgument(value);
}

function changed({ owner: { book, sheet } }: ChartTarget): void {
  book.notify((listener) => listener.sheetChanged?.(sheet));
}

const CHART_SERIES: ApiClass<SeriesTarget> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: (target, value) => {
        target.series.name = textArgument(value);
        changed(target);
      },
    },
  },
  methods: {
    SetValues: {
      since: '1.7',
      call: (target, [range]) => {
        target.series.values = addressOf(range);
        changed(target);
      },
    },
    SetXAxisValues: {
      since: '1.7',
      call: (target, [range]) => {
        target.series.categories = addressOf(range);
        changed(target);
      },
    },
    Delete: {
      since: '1.7',
      call: ({ chart, series }) => {
        chart.series = chart.series.filter((other) => other !== series);
      },
    },
  },
};

function seriesAt(target: ChartTarget, index: unknown): ApiObject {
  const series = target.chart.series[countArgument(index)];
  if (!series) throw itemNotFound();
  return ApiObject.of(CHART_SERIES, { ...target, series });
}

const CHART_SERIES_COLLECTION: ApiClass<ChartTarget> = {
  name: 'ChartSeriesCollection',
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((_series, index) => seriesAt(target, index)),
  methods: {
    Add: {
      since: '1.7',
      call: (target, [name]) => {
        target.chart.series.push({
          name: typeof name === 'string' ? name : `Series${target.chart.series.length + 1}`,
          values: null,
          categories: null,
        });
        return seriesAt(target, target.chart.series.length - 1);
      },
    },
    GetItemAt: { call: (target, [index]) => seriesAt(target, index) },
  },
};

const CHART_TITLE: ApiClass<ChartTarget> = {
  name: 'ChartTitle',
  properties: {
    Text: {
      get: ({ chart }) => chart.title,
      set: (target, value) => {
        target.chart.title = textArgument(value);
        changed(target);
      },
    },
  },
};

const CHART_LEGEND: ApiClass<ChartTarget> = {
  name: 'ChartLegend',
  properties: {
    Visible: {
      get: ({ chart }) => chart.hasLegend,
      set: (target, value) => {
        target.chart.hasLegend = flagArgument(value);
        changed(target);
      },
    },
  },
};

const CATEGORY_AXIS: ApiClass<ChartTarget> = {
  name: 'ChartAxis',
  properties: {
    ReversePlotOrder: {
      since: '1.7',
      get: ({ chart }) => chart.isOrderReversed,
      set: (target, value) => {
        target.chart.isOrderReversed = flagArgument(value);
        changed(target);
      },
    },
  },
};

const CHART_AXES: ApiClass<ChartTarget> = {
  name: 'ChartAxes',
  objects: { CategoryAxis: { open: (target) => ApiObject.of(CATEGORY_AXIS, target) } },
};

const CHART: ApiClass<ChartTarget> = {
  name: 'Chart',
  properties: {
    Name: {
      get: ({ chart }) => chart.name,
      set: (target, value) => {
        target.chart.name = textArgument(value);
        changed(target);
      },
    },
    ChartType: { since: '1.7', get: ({ chart }) => chart.type },
  },
  objects: {
    Axes: { open: (target) => ApiObject.of(CHART_AXES, target) },
    Legend: { open: (target) => ApiObject.of(CHART_LEGEND, target) },
    Series: { open: (target) => ApiObject.of(CHART_SERIES_COLLECTION, target) },
    Title: { open: (target) => ApiObject.of(CHART_TITLE, target) },
  },
  methods: {
    Delete: {
      call: (target) => {
        if (target.owner.sheet.isProtected) throw accessDenied();
        target.owner.sheet.charts = target.owner.sheet.charts.filter((other) => other !== target.chart);
        changed(target);
      },
    },
    SetPosition: {
      call: (target, [start, end]) => {
        target.chart.position =
          end === undefined || end === null ? addressOf(start) : `${addressOf(start)}:${addressOf(end)}`;
        changed(target);
      },
    },
  },
};

function chartNamed(owner: SheetTarget, name: unknown): ApiObject | null {
  const chart = owner.sheet.charts.find((other) => other.name === textArgument(name));
  return chart ? ApiObject.of(CHART, { owner, chart }) : null;
}

const CHARTS: ApiClass<SheetTarget> = {
  name: 'ChartCollection',
  properties: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: (owner) => owner.sheet.charts.map((chart) => ApiObject.of(CHART, { owner, chart })),
  methods: {
    Add: {
      call: (owner, [type, source]) => {
        if (owner.sheet.isProtected) throw accessDenied();
        if (!(source instanceof ApiObject && source.target instanceof CellRange)) throw invalidArgument();
        const range = source.target;
        const columns = Array.from({ length: range.columnCount }, (_, index) => range.area.left + index);
        const chart: Chart = {
          name: `Chart ${owner.sheet.charts.length + 1}`,
          type: textArgument(type),
          title: '',
          hasLegend: true,
          isOrderReversed: false,
          position: null,
          series: columns.map((column, index) => ({
            name: `Series${index + 1}`,
            values: range.other({ ...range.area, left: column, right: column }).address,
            categories: null,
          })),
        };
        owner.sheet.charts.push(chart);
        changed({ owner, chart });
        return ApiObject.of(CHART, { owner, chart });
      },
    },
    GetItem: {
      call: (owner, [name]) => {
        const chart = chartNamed(owner, name);
        if (!chart) throw itemNotFound();
        return chart;
      },
    },
    GetItemOrNullObject: { since: '1.4', call: (owner, [name]) => chartNamed(owner, name) },
  },
};

export function chartsObject(owner: SheetTarget): ApiObject {
  return ApiObject.of(CHARTS, owner);
}
