import Testing

@testable import Notes

@Suite struct CalendarDayTests {
    @Test(arguments: [
        ("2023-05-01", "2023-05-01"), ("2023/5/1", "2023-05-01"), ("2023.05.01 10:00", "2023-05-01"), ("20230501", "2023-05-01"),
        ("2023-05-01T10:00:00Z", "2023-05-01"), ("20230501T042943Z", "2023-05-01"), ("1660-01-01", "1660-01-01"),
        ("May 1, 2023 10:15 AM", "2023-05-01"), ("1st May 2023", "2023-05-01"), ("Monday, May 1st, 2023", "2023-05-01"),
        ("Sept 30 2021", "2021-09-30"), ("2023年5月1日", "2023-05-01"), ("[[2023-05-01]]", "2023-05-01"), ("2024-02-29", "2024-02-29"),
    ])
    func readsHoweverItIsWritten(text: String, day: String) {
        #expect(CalendarDay(writtenAs: text)?.description == day)
    }

    @Test(arguments: ["2023-02-29", "2023-13-01", "1/5/2023", "May 2023", "soon", "", "12345678", "2023-05", "0001-01-01", "2023-05-011"])
    func readsNothingElse(text: String) {
        #expect(CalendarDay(writtenAs: text) == nil)
    }

    @Test(arguments: [
        ("2023-05-01 Trip", "2023-05-01"), ("Trip 20230501", "2023-05-01"), ("2023_05_01", "2023-05-01"),
        ("202305011230 idea", "2023-05-01"),
        ("日记2020年1月2日", "2020-01-02"), ("v1.2 of 2023-05-01", "2023-05-01"),
    ])
    func findsInNames(name: String, day: String) {
        #expect(CalendarDay(inName: name)?.description == day)
    }

    @Test(arguments: ["99999999", "order 12345678", "123456789", "call 0441 20231301", "1660", "2023-05"])
    func doesNotTakeOtherNumbersForDays(name: String) {
        #expect(CalendarDay(inName: name) == nil)
    }

    @Test func ordersByTime() throws {
        let days = try ["2023-05-01", "2022-12-31", "2023-04-30"].map { try #require(CalendarDay(parsing: $0)) }
        #expect(days.sorted().map(\.description) == ["2022-12-31", "2023-04-30", "2023-05-01"])
    }
}
