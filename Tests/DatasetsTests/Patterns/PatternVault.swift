import Notes
import TestSupport

@testable import Datasets

/// Hand-written notes in which it is known what recurs.
enum PatternVault {
    /// A project of a year, with its sentences.
    static func project(_ title: String, _ year: Int, _ text: String) -> Note {
        note(title, [section(nil, text)], day: "\(year)-05-01", tags: ["project"], folder: "Projects")
    }

    /// Three projects lack a payment page in words of their own; one note says it twice.
    static let chinese = [
        note("灯塔", [section("哪里出错了", "我一直没有做付款页面。")], day: "2020-03-01", folder: "项目", language: .chinese),
        note("渡船", [section("哪里出错了", "用户等了很久，付款页面还是空的。")], day: "2021-03-01", folder: "项目", language: .chinese),
        note("风筝", [section("哪里出错了", "付款页面拖到了冬天。朋友催我做付款页面。")], day: "2022-03-01", folder: "项目", language: .chinese),
        note("石桥", [section("哪里出错了", "服务器半夜停了。")], day: "2023-03-01", folder: "项目", language: .chinese),
    ]
}
