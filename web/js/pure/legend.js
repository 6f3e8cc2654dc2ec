/**
 * The legend: every colour, outline, width and word that the map draws with, and from which zoom. The
 * map reads it here; the server reads the same lines and writes them as styles for other programs
 * (`org.firewell.render.style.Legend`). So what follows `export default` is strict JSON, which a
 * browser of any age imports without a request of its own kind, and nothing repeats the list.
 *
 * A list of [zoom, value] is straight between its zooms and level outside of them; widths and radii
 * are pixels of the screen. An outline is a path of SVG around 0, 0 in a circle of radius 1, y down.
 * Of the rules of a layer the one holds whose `when` does: a list of the values of an attribute, null
 * for one that is missing; `not` for all other values; `from` for a least number; and where none does,
 * the one that has no `when`. A layer is named as its
 * collection is, unless it names one; `kinds` are its geometries, `on` the one that a symbol is for;
 * `from` and `to` are the zooms between which something is drawn. What has a lower `pass` is drawn below.
 * `words` name what maps on paper draw beside the layers.
 */
export default {
  "colours": {
    "light": {
      "sea": "#e3e8e8",
      "land": "#f8f5ee",
      "townshipLine": "#8d8676",
      "villageLine": "#c9c2b2",
      "water": "#cfdde1",
      "waterLine": "#a9c0c8",
      "railway": "#a39c8d",
      "road": "#ffffff",
      "roadEdge": "#d8d1c2",
      "motorway": "#efe2c4",
      "motorwayEdge": "#c9b88f",
      "pipe": "#6f95ad",
      "building": "#e6dfd0",
      "buildingLine": "#c4bba7",
      "label": "#4a473f",
      "labelQuiet": "#6f6a5e",
      "halo": "#fbf9f4",
      "levels": ["#f5f1e6", "#dfe8dd", "#a0c7be", "#6da8a1", "#468a87", "#256f70"],
      "levelZeroEdge": "#b5483c",
      "noData": "#a8a294",
      "effective": "#2b4d6b",
      "broken": "#c2410c",
      "planned": "#7a7568",
      "unknown": "#7a7568",
      "selected": "#111418",
      "gained": "#5c9d97",
      "proposal": "#1d6566",
      "ways": { "straight": "#111418", "route": "#0072b2", "time": "#8a3f73" },
      "gaps": {
        "A": "#d55e00", "B": "#c98a00", "C": "#0072b2", "D": "#2f93cc", "E": "#b5629a", "F": "#76726a"
      }
    },
    "dark": {
      "sea": "#101517",
      "land": "#1c2123",
      "townshipLine": "#7d8382",
      "villageLine": "#3c4446",
      "water": "#16303a",
      "waterLine": "#2c5260",
      "railway": "#5c6160",
      "road": "#363d40",
      "roadEdge": "#272d2f",
      "motorway": "#55503c",
      "motorwayEdge": "#38352a",
      "pipe": "#5585a3",
      "building": "#2c3335",
      "buildingLine": "#454e50",
      "label": "#d9d6cc",
      "labelQuiet": "#a5a59d",
      "halo": "#161a1c",
      "levels": ["#22272a", "#24383a", "#28504f", "#326d6a", "#48918b", "#7fc7bd"],
      "levelZeroEdge": "#e0796b",
      "noData": "#5f6667",
      "effective": "#a9cbe6",
      "broken": "#ff8a57",
      "planned": "#98a09f",
      "unknown": "#98a09f",
      "selected": "#ffffff",
      "gained": "#48918b",
      "proposal": "#8fd6cb",
      "ways": { "straight": "#ffffff", "route": "#4aa8e0", "time": "#dd9cc4" },
      "gaps": {
        "A": "#ff7f2a", "B": "#e8ae2c", "C": "#4aa8e0", "D": "#7cc4ee", "E": "#dd9cc4", "F": "#9a9a93"
      }
    }
  },
  "outlines": {
    "circle": "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z",
    "square": "M-0.88 -0.88H0.88V0.88H-0.88Z",
    "triangle": "M0 -1.15L1.1 0.8L-1.1 0.8Z",
    "notchedTriangle": "M0 -1.15L0.55 -0.18L0.1 0.3L0.4 0.8L-1.1 0.8Z",
    "drop": "M0 -1.3C0.35 -0.7 1 -0.2 1 0.25A1 1 0 0 1 -1 0.25C-1 -0.2 -0.35 -0.7 0 -1.3Z"
  },
  "lowerHalves": {
    "drop": "M-0.942 0H0.942C0.98 0.08 1 0.16 1 0.25A1 1 0 0 1 -1 0.25C-1 0.16 -0.98 0.08 -0.942 0Z"
  },
  "radius": [[11, 1.8], [12, 2.4], [13, 3.2], [14, 4.2], [15, 5.4], [16, 6.6], [17, 7.6]],
  "states": [
    {
      "key": "state.effective",
      "zh": "有效",
      "en": "Works",
      "when": { "built": { "not": ["no"] }, "effective": ["yes"] },
      "sign": "effective"
    },
    {
      "key": "state.broken",
      "zh": "已建但不能用",
      "en": "Built, does not work",
      "when": { "built": { "not": ["no"] }, "effective": ["no"] },
      "sign": "broken",
      "pass": 1
    },
    {
      "key": "state.planned",
      "zh": "规划或在建",
      "en": "Planned or building",
      "when": { "built": ["no"] },
      "sign": "planned"
    },
    { "key": "state.unknown", "zh": "状态不明", "en": "Not known", "sign": "unknown" }
  ],
  "words": {
    "villageLine": { "zh": "村（社区）界", "en": "Village lines" },
    "crowd": { "zh": "圈内数字为处数", "en": "A number in a ring is how many" }
  },
  "layers": [
    {
      "name": "townships",
      "zh": "镇（街道）界",
      "en": "Township lines",
      "from": 8,
      "kinds": ["polygon"],
      "rules": [
        {
          "symbols": [{ "line": "townshipLine", "width": [[11, 1], [12, 1.4]], "dash": [6, 3, 1, 3] }]
        }
      ],
      "label": { "colour": "label", "size": [[11, 13], [12, 15]], "weight": 600, "to": 13 }
    },
    {
      "name": "villages",
      "zh": "村（社区）1+2+N 等级",
      "en": "Villages by 1+2+N level",
      "from": 8,
      "kinds": ["polygon"],
      "rules": [
        {
          "key": "level.0",
          "zh": "L0 一项没有",
          "en": "L0 nothing",
          "when": { "level_min": ["L0"], "level_max": ["L0"] },
          "symbols": [
            { "fill": "levels.0" },
            { "line": "levelZeroEdge", "width": [[11, 2], [12, 3]], "inside": true, "pass": 1 }
          ]
        },
        {
          "key": "level.1",
          "zh": "L1 部分具备",
          "en": "L1 in part",
          "when": { "level_min": ["L1"], "level_max": ["L1"] },
          "symbols": [{ "fill": "levels.1" }, { "line": "villageLine", "width": [[11, 0.6], [12, 1]] }]
        },
        {
          "key": "level.2",
          "zh": "L2 数量齐全",
          "en": "L2 all counted",
          "when": { "level_min": ["L2"], "level_max": ["L2"] },
          "symbols": [{ "fill": "levels.2" }, { "line": "villageLine", "width": [[11, 0.6], [12, 1]] }]
        },
        {
          "key": "level.3",
          "zh": "L3 全部有效",
          "en": "L3 all working",
          "when": { "level_min": ["L3"], "level_max": ["L3"] },
          "symbols": [{ "fill": "levels.3" }, { "line": "villageLine", "width": [[11, 0.6], [12, 1]] }]
        },
        {
          "key": "level.4",
          "zh": "L4 覆盖到户",
          "en": "L4 households reached",
          "when": { "level_min": ["L4"], "level_max": ["L4"] },
          "symbols": [{ "fill": "levels.4" }, { "line": "villageLine", "width": [[11, 0.6], [12, 1]] }]
        },
        {
          "key": "level.5",
          "zh": "L5 已核验",
          "en": "L5 verified",
          "when": { "level_min": ["L5"], "level_max": ["L5"] },
          "symbols": [{ "fill": "levels.5" }, { "line": "villageLine", "width": [[11, 0.6], [12, 1]] }]
        },
        {
          "key": "level.none",
          "zh": "没有资料",
          "en": "No data",
          "when": { "level_min": [null] },
          "symbols": [
            { "fill": "land", "pattern": "dots", "ink": "noData", "width": 1.4 },
            { "line": "villageLine", "width": [[11, 0.6], [12, 1]] }
          ]
        },
        {
          "key": "level.unsure",
          "zh": "等级未定，待核",
          "en": "Level not sure, to check",
          "symbols": [
            { "fill": "levels.1", "pattern": "slash", "ink": "levels.4", "width": 2.4 },
            { "line": "villageLine", "width": [[11, 0.6], [12, 1]] }
          ]
        }
      ],
      "label": { "colour": "labelQuiet", "size": [[14, 12], [15, 14]], "weight": 400, "from": 13 }
    },
    {
      "name": "hydrants",
      "zh": "消火栓",
      "en": "Hydrants",
      "from": 12,
      "kinds": ["point"],
      "outline": "circle",
      "size": 1
    },
    {
      "name": "water-intakes",
      "zh": "取水点",
      "en": "Water intakes",
      "from": 13,
      "kinds": ["point"],
      "outline": "drop",
      "size": 1,
      "half": { "zh": "枯水期不可用", "en": "dry in part of the year", "when": { "dry_season_ok": ["no"] } }
    },
    {
      "name": "fire-stations",
      "zh": "消防站",
      "en": "Fire stations",
      "from": 8,
      "kinds": ["point"],
      "outline": "square",
      "size": 1.6
    },
    {
      "name": "micro-stations",
      "zh": "微型消防站",
      "en": "Micro stations",
      "from": 13,
      "kinds": ["point"],
      "outline": "triangle",
      "size": 1.05
    },
    {
      "name": "roads",
      "zh": "道路",
      "en": "Roads",
      "from": 10,
      "kinds": ["line"],
      "rules": [
        {
          "key": "road.motorway",
          "zh": "高速公路",
          "en": "Motorway",
          "when": { "class": ["motorway", "motorway_link"] },
          "symbols": [
            { "line": "motorwayEdge", "width": [[8, 3], [12, 6.4]], "pass": 5 },
            { "line": "motorway", "width": [[8, 1.6], [12, 5]], "pass": 11 }
          ]
        },
        {
          "key": "road.trunk",
          "zh": "快速路、国省干线",
          "en": "Trunk road",
          "when": { "class": ["trunk", "trunk_link"] },
          "symbols": [
            { "line": "roadEdge", "width": [[8, 2.8], [12, 5.9]], "pass": 4 },
            { "line": "road", "width": [[8, 1.4], [12, 4.5]], "pass": 10 }
          ]
        },
        {
          "key": "road.primary",
          "zh": "主要道路",
          "en": "Primary road",
          "when": { "class": ["primary", "primary_link"] },
          "from": 11,
          "symbols": [
            { "line": "roadEdge", "width": [[11, 2.6], [15, 5.4]], "pass": 3 },
            { "line": "road", "width": [[11, 1.2], [15, 4]], "pass": 9 }
          ]
        },
        {
          "key": "road.secondary",
          "zh": "次要道路",
          "en": "Secondary road",
          "when": { "class": ["secondary", "secondary_link"] },
          "from": 12,
          "symbols": [
            { "line": "roadEdge", "width": [[12, 2.6], [16, 5]], "pass": 2 },
            { "line": "road", "width": [[12, 1.2], [16, 3.6]], "pass": 8 }
          ]
        },
        {
          "key": "road.tertiary",
          "zh": "支路",
          "en": "Tertiary road",
          "when": { "class": ["tertiary", "tertiary_link"] },
          "from": 13,
          "symbols": [
            { "line": "roadEdge", "width": [[13, 2.6], [17, 4.4]], "pass": 1 },
            { "line": "road", "width": [[13, 1.2], [17, 3]], "pass": 7 }
          ]
        },
        {
          "key": "road.other",
          "zh": "其他道路",
          "en": "Other roads",
          "from": 14,
          "symbols": [
            { "line": "roadEdge", "width": [[14, 2.4], [18, 3.8]], "pass": 0 },
            { "line": "road", "width": [[14, 1], [18, 2.4]], "pass": 6 }
          ]
        }
      ]
    },
    {
      "name": "pipes",
      "zh": "供水管线",
      "en": "Water pipes",
      "from": 13,
      "kinds": ["line"],
      "rules": [
        {
          "key": "pipe.wide",
          "zh": "管径 300 mm 以上（含）",
          "en": "300 mm and wider",
          "when": { "diameter_mm": { "from": 300 } },
          "symbols": [{ "line": "pipe", "width": [[13, 2]], "dash": [5, 3] }]
        },
        {
          "key": "pipe.other",
          "zh": "较细或管径不明",
          "en": "Narrower, or not known",
          "symbols": [{ "line": "pipe", "width": [[13, 1.2]], "dash": [5, 3] }]
        }
      ]
    },
    {
      "name": "barriers",
      "zh": "水系与阻隔",
      "en": "Water and barriers",
      "from": 8,
      "kinds": ["line", "polygon"],
      "rules": [
        {
          "key": "barrier.river",
          "zh": "河流、水面",
          "en": "River, water",
          "when": { "kind": ["river"] },
          "symbols": [
            { "on": "polygon", "fill": "water" },
            { "on": "polygon", "line": "waterLine", "width": [[8, 0.8]] },
            { "on": "line", "line": "waterLine", "width": [[11, 2.6], [12, 5]] },
            { "on": "line", "line": "water", "width": [[11, 1.4], [12, 3.6]], "pass": 1 }
          ]
        },
        {
          "key": "barrier.railway",
          "zh": "铁路",
          "en": "Railway",
          "when": { "kind": ["railway"] },
          "symbols": [
            { "line": "railway", "width": [[8, 1.2]], "pass": 2 },
            { "line": "railway", "width": [[8, 4]], "dash": [1, 7], "pass": 2 }
          ]
        },
        {
          "key": "barrier.wall",
          "zh": "围墙",
          "en": "Wall",
          "when": { "kind": ["wall"] },
          "symbols": [{ "line": "railway", "width": [[8, 1.4]], "pass": 2 }]
        },
        {
          "key": "barrier.cliff",
          "zh": "陡坎",
          "en": "Cliff",
          "when": { "kind": ["cliff"] },
          "symbols": [
            { "line": "railway", "width": [[8, 0.8]], "pass": 2 },
            { "line": "railway", "width": [[8, 3]], "dash": [3, 3], "pass": 2 }
          ]
        }
      ]
    },
    {
      "name": "buildings",
      "zh": "建筑",
      "en": "Buildings",
      "from": 14,
      "kinds": ["point", "polygon"],
      "rules": [
        {
          "symbols": [
            { "on": "point", "box": [[14, 4]], "fill": "building" },
            { "on": "polygon", "fill": "building" },
            { "on": "polygon", "line": "buildingLine", "width": [[14, 0.4], [15, 0.8]], "pass": 1 }
          ]
        }
      ]
    },
    {
      "name": "coverage",
      "zh": "够不着水的建筑",
      "en": "Out of reach of water",
      "from": 8,
      "kinds": ["point", "polygon"],
      "collection": "buildings",
      "rules": [
        {
          "key": "gap.A",
          "zh": "附近没有水源",
          "en": "No source near",
          "when": { "covered": { "not": ["yes"] }, "gap_class": ["A"] },
          "symbols": [
            { "box": [[11, 1.4], [12, 2.2], [13, 2.2], [14, 3.4]], "fill": "gaps.A", "to": 14 },
            { "on": "point", "box": [[15, 3.4]], "fill": "gaps.A", "from": 15 },
            {
              "on": "polygon",
              "pattern": "slash",
              "ink": "gaps.A",
              "width": 1,
              "opacity": 0.6,
              "from": 15
            },
            { "on": "polygon", "line": "gaps.A", "width": [[15, 1.4]], "from": 15 }
          ]
        },
        {
          "key": "gap.B",
          "zh": "有水源但不能用",
          "en": "Sources do not work",
          "when": { "covered": { "not": ["yes"] }, "gap_class": ["B"] },
          "symbols": [
            { "box": [[11, 1.4], [12, 2.2], [13, 2.2], [14, 3.4]], "fill": "gaps.B", "to": 14 },
            { "on": "point", "box": [[15, 3.4]], "fill": "gaps.B", "from": 15 },
            {
              "on": "polygon",
              "pattern": "cross",
              "ink": "gaps.B",
              "width": 1,
              "opacity": 0.6,
              "from": 15
            },
            { "on": "polygon", "line": "gaps.B", "width": [[15, 1.4]], "from": 15 }
          ]
        },
        {
          "key": "gap.C",
          "zh": "有阻隔或绕路太远",
          "en": "Barred, or too far around",
          "when": { "covered": { "not": ["yes"] }, "gap_class": ["C"] },
          "symbols": [
            { "box": [[11, 1.4], [12, 2.2], [13, 2.2], [14, 3.4]], "fill": "gaps.C", "to": 14 },
            { "on": "point", "box": [[15, 3.4]], "fill": "gaps.C", "from": 15 },
            {
              "on": "polygon",
              "pattern": "vertical",
              "ink": "gaps.C",
              "width": 1,
              "opacity": 0.6,
              "from": 15
            },
            { "on": "polygon", "line": "gaps.C", "width": [[15, 1.4]], "from": 15 }
          ]
        },
        {
          "key": "gap.D",
          "zh": "流量或水量不足",
          "en": "Too little water",
          "when": { "covered": { "not": ["yes"] }, "gap_class": ["D"] },
          "symbols": [
            { "box": [[11, 1.4], [12, 2.2], [13, 2.2], [14, 3.4]], "fill": "gaps.D", "to": 14 },
            { "on": "point", "box": [[15, 3.4]], "fill": "gaps.D", "from": 15 },
            {
              "on": "polygon",
              "pattern": "horizontal",
              "ink": "gaps.D",
              "width": 1,
              "opacity": 0.6,
              "from": 15
            },
            { "on": "polygon", "line": "gaps.D", "width": [[15, 1.4]], "from": 15 }
          ]
        },
        {
          "key": "gap.E",
          "zh": "到场时间超限",
          "en": "Too late on the scene",
          "when": { "covered": { "not": ["yes"] }, "gap_class": ["E"] },
          "symbols": [
            { "box": [[11, 1.4], [12, 2.2], [13, 2.2], [14, 3.4]], "fill": "gaps.E", "to": 14 },
            { "on": "point", "box": [[15, 3.4]], "fill": "gaps.E", "from": 15 },
            {
              "on": "polygon",
              "pattern": "backslash",
              "ink": "gaps.E",
              "width": 1,
              "opacity": 0.6,
              "from": 15
            },
            { "on": "polygon", "line": "gaps.E", "width": [[15, 1.4]], "from": 15 }
          ]
        },
        {
          "key": "gap.F",
          "zh": "资料不全，待核",
          "en": "Data missing, to check",
          "when": { "covered": { "not": ["yes"] }, "gap_class": { "not": ["A", "B", "C", "D", "E"] } },
          "symbols": [
            { "box": [[11, 1.4], [12, 2.2], [13, 2.2], [14, 3.4]], "fill": "gaps.F", "to": 14 },
            { "on": "point", "box": [[15, 3.4]], "fill": "gaps.F", "from": 15 },
            {
              "on": "polygon",
              "pattern": "dots",
              "ink": "gaps.F",
              "width": 1,
              "opacity": 0.6,
              "from": 15
            },
            { "on": "polygon", "line": "gaps.F", "width": [[15, 1.4]], "from": 15 }
          ]
        },
        {
          "key": "gap.M",
          "zh": "够得着，但仅靠一处水源",
          "en": "Single source only",
          "when": { "covered": ["yes"], "single_source": ["yes"] },
          "symbols": [
            {
              "on": "polygon",
              "line": "labelQuiet",
              "width": [[15, 1]],
              "dash": [2, 2.5],
              "from": 15
            }
          ]
        }
      ]
    }
  ]
};
