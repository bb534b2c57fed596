/**
 * Characters that some programs, browsers among them, write in place of the ones they look like: the numbers of radicals,
 * in Unicode's standard form those of Kangxi, and the simplified ones, for which it has none.
 */
export const withoutRadicals = (text: string): string =>
  text.replaceAll(/[\u2e80-\u2fd5]/gu, (radical) => SIMPLIFIED.get(radical) ?? radical.normalize('NFKC'))

const PAIRS =
  '⺠民⺎兀⺏尣⺟母⺣灬⺧牛⺩王⺬示⺮竹⺯糸⺰纟⺳罒⺶羊⺷羊⺺聿⺼月⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.match(/../gu)?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)
