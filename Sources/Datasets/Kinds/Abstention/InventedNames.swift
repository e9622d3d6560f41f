/// Names and topics that are used only where the notes do not have them.
enum InventedNames {
    static let projects = """
        Marigold Kestrel Juniper Obsidian Tamarind Copperfield Nightjar Windrose Saffron Bramble Quartzite Peregrine Thistle Cobalt Foxglove
        Larkspur Basalt Heron Mulberry Zephyr Calypso Driftwood Ember Fathom Gossamer Hazelnut Indigo Jackdaw Kingfisher Limestone Meridian
        Nutmeg Osprey Paprika Quicksilver Rosewood Sandpiper Tidewater Umbra Vellum Wisteria Yarrow Zinnia Anchorage Bluebell Cinnamon Dovetail
        Evergreen Flintlock Glowworm Hornbeam Ivory Jasmine Keystone Lodestar Moonstone Nightshade Oakmoss Palisade Quill Ravenna Starling
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    static let chineseProjects = """
        金盏花 红隼 杜松 黑曜石 罗望子 夜鹰 风玫瑰 番红花 荆棘 石英 游隼 蓟草 钴蓝 毛地黄 飞燕草 玄武岩 苍鹭 桑葚 和风 浮木 余烬 榛子 靛蓝 寒鸦 翠鸟 石灰岩 子午线 肉豆蔻
        鱼鹰 辣椒粉 水银 紫檀 矶鹞 潮水 紫藤 百日草 蓝铃花 肉桂 常青 萤火虫
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    static let topics = """
        volcanoes|opera singing|horse riding|beekeeping|ice hockey|medieval castles|submarines|ballet|the stock market|Antarctica|dinosaurs
        pottery|sign language|chess openings|deep-sea fish|cathedrals|falconry|sumo wrestling|glass blowing|the Roman Empire|astronauts
        wine making|tap dancing|glaciers|hot-air balloons|origami|steam engines|desert plants|bullfighting|Viking ships|perfume|lighthouses of Brittany
        figure skating|coral reefs|whisky|earthquakes|tattoos|crossword puzzles|circus acrobats|kite surfing|butterflies|bagpipes|penguins
        puppet theatre|scuba diving|mushroom picking|river rafting|antique clocks|tea ceremonies|snowboarding|karaoke|tornadoes|camels
        stained glass|fencing|calligraphy brushes|golf courses|truffles|weather balloons|roller coasters|cricket matches|tapestries|polar bears
        """.split { $0 == "|" || $0.isNewline }.map(String.init)

    static let chineseTopics = """
        火山 歌剧 骑马 养蜂 冰球 中世纪城堡 潜水艇 芭蕾 南极洲 恐龙 陶艺 手语 深海鱼 大教堂 驯鹰 相扑 吹玻璃 罗马帝国 宇航员 酿酒 踢踏舞 冰川 热气球 折纸 蒸汽机 斗牛 香水 花样滑冰
        珊瑚礁 威士忌 地震 纹身 马戏团 风筝冲浪 蝴蝶 风笛 企鹅 木偶戏 采蘑菇 漂流 古董钟 龙卷风 骆驼 彩色玻璃 击剑 高尔夫球 松露 过山车 板球 挂毯 北极熊
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    static let people = """
        Sam Olga Kenji Fatima Bruno Ingrid Marcus Priya Hugo Leila Oscar Yuki Dmitri Carmen Felix Nadia Rupert Simone Tariq Willa
        """.split(whereSeparator: \.isWhitespace).map(String.init)
}
