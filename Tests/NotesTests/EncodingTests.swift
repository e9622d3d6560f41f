import Foundation
import Testing

@testable import Notes

@Suite struct EncodingTests {
    private static let chinese = "今天天气很好，我们去公园散步。晚上看了一部电影，回家以后写日记。明天还要早起上班。"
    private static let japanese = "今日はとても良い天気でした。公園を散歩して、夜は映画を見ました。明日も早く起きます。"
    private static let korean = "오늘은 날씨가 아주 좋았습니다. 공원에서 산책하고 저녁에는 영화를 보았습니다."
    private static let french = "L'été dernier, nous étions à la mer. Le château était fermé, hélas, mais le café était ouvert."
    private static let russian = "Сегодня была хорошая погода, и мы гуляли в парке. Вечером смотрели кино."

    private func bytes(_ text: String, in encoding: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/iconv")
        process.arguments = ["-f", "UTF-8", "-t", encoding]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        return Array(output.fileHandleForReading.readDataToEndOfFile())
    }

    @Test(arguments: [
        (chinese, "GBK", "GB18030"), (chinese, "UTF-16LE", "UTF-16LE"), (japanese, "SHIFT_JIS", "CP932"), (japanese, "EUC-JP", "EUC-JP"),
        (korean, "EUC-KR", "UHC"), (french, "ISO-8859-1", "WINDOWS-1252"), (russian, "CP1251", "CP1251"), (russian, "KOI8-R", "KOI8-R"),
        ("這是一個測試，今天天氣很好，我們去公園散步。", "BIG5", "BIG5-HKSCS"),
    ])
    func areToldApart(text: String, written: String, found: String) throws {
        var file = try bytes(text + "\n", in: written)
        if written == "UTF-16LE" { file = [0xFF, 0xFE] + file }
        let decoded = try #require(DecodedText(file))
        #expect(decoded.encoding == found)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == text + "\n")
    }

    /// Short texts, texts with little of their own script, texts with and without spaces.
    @Test(arguments: [
        ("Meeting with Сергей about the Огород and nothing else today.", "CP1251"), ("Огород", "CP1251"),
        ("ЁЛКИ И ПАЛКИ СТОЯТ У ДОРОГИ", "CP1251"),
        ("Ведро № 4 — у крыльца, «синее»…", "CP1251"), ("Погода была хорошая.", "KOI8-R"),
        ("Утром пошёл дождь, и все ушли в дом.", "CP866"),
        ("naïve café — “what?” costs €5", "WINDOWS-1252"), ("Zażółć gęślą jaźń, Łódź i Kraków.", "WINDOWS-1250"),
        ("À la carte", "WINDOWS-1252"),
        ("½ cup of crème fraîche at 180°", "WINDOWS-1252"), ("Das Öl für die Tür, größer als üblich.", "WINDOWS-1252"),
        ("¿Qué pasó mañana?", "WINDOWS-1252"),
        ("Le café était fermé après l'été.", "MACINTOSH"), ("买米两斤", "GB18030"), ("Buy 大米 and 酱油 at the 超市 before noon", "GB18030"),
        ("三月十六日：阁楼的灯要换，旧杂志卖给书店。", "GB18030"), ("醬油兩瓶，還有米。", "BIG5"), ("颱風過後，院子裡的樹倒了三棵。", "BIG5"),
        ("味噌の仕込み", "SHIFT_JIS"), ("塩は十二パーセント。Salt: 12%", "SHIFT_JIS"), ("樽は三つある。", "EUC-JP"), ("カタカナだけのメモ", "EUC-JP"),
        ("된장 담그기, 소금은 조금.", "EUC-KR"), ("오늘 비", "EUC-KR"),
    ])
    func shortTextsAreToldApart(text: String, encoding: String) throws {
        let decoded = try #require(DecodedText(try bytes(text + "\n", in: encoding)))
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == text + "\n", "\(decoded.encoding)")
    }

    @Test(
        arguments: [
            ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("UTF-16LE", []), ("UTF-16BE", []), ("UTF-8", [0xEF, 0xBB, 0xBF]),
            ("UTF-8", []),
        ] as [(String, [UInt8])])
    func unicodeIsReadWithAndWithoutAMark(encoding: String, mark: [UInt8]) throws {
        for text in ["Plain words in a row.", "一，二。\n今天一起去一个地方\n", "Łódź and Tromsø – ½", "Привет, мир.\n", "東京へ。\n行く\n"] {
            let decoded = try #require(DecodedText(mark + (try bytes(text, in: encoding))), "\(encoding) \(text)")
            #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEndsOfEveryKindPartLines(end: String) throws {
        for encoding in ["UTF-8", "UTF-16LE", "CP1252"] {
            let folder = try TemporaryFolder()
            let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : []
            let text = ["---", "title: Été", "---", "", "- one", "- two", "", "Last – line"].joined(separator: end)
            try folder.write(mark + (try bytes(text, in: encoding)), "a.md")
            let note = try #require(try folder.read().notes.first)
            #expect(note.title == "Été")
            #expect(note.sections.map(\.text) == ["- one\n- two\n\nLast – line"])
        }
    }

    @Test func marksLineEndsAndBrokenBytes() throws {
        #expect(DecodedText([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc".utf8))?.bytes == Array("a\nb\nc".utf8))
        #expect(DecodedText([0xFE, 0xFF, 0, 0x41])?.bytes == Array("A".utf8))
        #expect(DecodedText([0x41, 0, 0x0A, 0])?.bytes == Array("A\n".utf8))
        let broken = try #require(DecodedText(Array("déjà vu, naïve, été".utf8) + [0xFF, 0x41]))
        #expect(broken.replacedBytes == 1)
        #expect(String(decoding: broken.bytes, as: UTF8.self) == "déjà vu, naïve, été\u{FFFD}A")
        #expect(DecodedText([1, 2, 3, 0xFF, 0xFE, 0x80, 0x81]) == nil)
        #expect(DecodedText([0, 1, 2, 3, 0]) == nil)
    }

    @Test func convertedFilesAreReported() throws {
        let folder = try TemporaryFolder()
        try folder.write(try bytes(Self.chinese, in: "GBK"), "日记.txt")
        let result = try folder.read()
        #expect(result.remarks("日记.txt") == [.converted(from: "GB18030")])
        #expect(result.notes[0].language == .chinese)
        #expect(result.notes[0].sections[0].text == Self.chinese)
    }
}
