import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

/// What the format allows and the reference reader reads, however seldom it is written.
@Suite("Odd safetensors files")
struct OddSafetensorsTests {
    private func read(_ header: String, data: Int) throws -> SafetensorsFile {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "odd.safetensors")
            var bytes = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) } + Data(header.utf8)
            bytes += Data((0..<data).map { UInt8($0) })
            try bytes.write(to: url)
            return try SafetensorsFile(url)
        }
    }

    private static let entry = #"{"dtype":"U8","shape":[2],"data_offsets":[0,2]}"#

    @Test(
        "The header in other shapes",
        arguments: [
            " \n\t{\"a\":\(entry)}  ", "{\"__metadata__\":null,\"a\":\(entry)}", "{\"a\":\(entry),\"__metadata__\":null}",
            "{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"},\"a\":\(entry)}",
            #"{"a":{"data_offsets":[0,2],"more":{"x":[1,-2.5e3,null,true,"]"]},"shape":[2],"dtype":"U8"}}"#,
            #"{"\u0061" : { "shape" : [ 2 ] , "dtype" : "U8" , "data_offsets" : [ 0 , 2 ] } }"#,
        ])
    func headers(_ header: String) throws {
        let file = try read(header, data: 2)
        #expect(file.names == ["a"])
        #expect(try file.tensor("a").elements(UInt8.self) == [0, 1])
    }

    @Test("Tensors without elements and without dimensions, at odd places, and in dtypes that are not read")
    func extents() throws {
        let header = """
            {"z":{"dtype":"F32","shape":[0,9223372036854775807],"data_offsets":[0,0]},"b":{"dtype":"BOOL","shape":[1],"data_offsets":[0,1]},
            "s":{"dtype":"F32","shape":[],"data_offsets":[1,5]},"e":{"dtype":"F8_E4M3FNUZ","shape":[0],"data_offsets":[5,5]},
            "d":{"dtype":"F64","shape":[1],"data_offsets":[5,13]}}
            """
        let file = try read(header, data: 13)
        #expect(file.shape(of: "z") == [0, 9_223_372_036_854_775_807])
        #expect(try file.tensor("s").floats() == [Float(bitPattern: 0x0403_0201)])
        #expect(try file.tensor("d").floats() == [Float(Double(bitPattern: 0x0c0b_0a09_0807_0605))])
        let error = #expect(throws: ModelFileError.self) { try file.tensor("b") }
        #expect(error?.description.contains("tensor «b» is «BOOL»") == true)
        try file.checkFinite()
    }

    @Test("Names that only look the same are two")
    func twins() throws {
        let file = try read(
            "{\"\u{e9}\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},\"e\u{301}\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,2]}}",
            data: 2)
        #expect(try file.tensor("\u{e9}").elements(UInt8.self)[0] == 0)
        #expect(try file.tensor("e\u{301}").elements(UInt8.self)[0] == 1)
    }
}
