import Foundation
import ModelFiles
import Tensors
import TestSupport
import Testing

@Suite("Safetensors files")
struct SafetensorsTests {
    @Test("What was written is read back, every dtype, bit for bit")
    func roundTrip() throws {
        var random = RandomNumbers(seed: 1)
        let numbers = Tensor(random.floats(6), shape: [2, 3])
        let odd = Tensor(elements: (0..<5).map { UInt8($0 * 50) }, shape: [5], dtype: .u8)
        let whole = Tensor(elements: [-7, Int32.max], shape: [2], dtype: .i32)
        let half = Tensor(elements: [UInt16(0x3c00), 0xc000, 0x7bff], shape: [3], dtype: .f16)
        let tensors: [(name: String, tensor: Tensor)] = [
            ("odd", odd), ("numbers", numbers), ("half \"quoted\" \\ 日本\n", half), ("brain", numbers.converted(to: .bf16)),
            ("whole", whole), ("none", Tensor(zeros: [0, 4])), ("scalar", Tensor([3.5], shape: [])),
        ]
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "a.safetensors")
            try SafetensorsWriter.write(tensors, metadata: ["format": "pt", "schlüssel": "wert\n\u{1}"], to: url)
            let file = try SafetensorsFile(url)
            #expect(Set(file.names) == Set(tensors.map(\.name)))
            #expect(file.metadata == ["format": "pt", "schlüssel": "wert\n\u{1}"])
            for (name, tensor) in tensors {
                let found = try file.tensor(name)
                #expect(found.shape == tensor.shape)
                #expect(found.dtype == tensor.dtype)
                #expect(found.elements(UInt8.self) == tensor.elements())
            }
        }
    }

    @Test("The data begin at a multiple of 64 bytes, and the largest elements come first")
    func alignment() throws {
        let odd = Tensor(zeros: [3], dtype: .u8)
        let numbers = Tensor([1, 2, 3], shape: [3])
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "a.safetensors")
            try SafetensorsWriter.write([("odd", odd), ("numbers", numbers)], to: url)
            let file = try SafetensorsFile(url)
            #expect(file.names == ["numbers", "odd"])
            #expect(try file.tensor("numbers").byteOffset.isMultiple(of: 64))
        }
    }

    @Test("A tensor at an odd offset is read too")
    func unaligned() throws {
        let header = #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"F32","shape":[2],"data_offsets":[1,9]}}"#
        let found = try read(safetensors(header: header, data: Data([9]) + bytes([Float(1.5), -2])))
        #expect(try found.tensor("b").floats() == [1.5, -2])
    }

    @Test("Space, escapes and any order of keys are read")
    func looseHeader() throws {
        let header = """
            { "\\u0061\\ud83d\\ude00\\t" : { "data_offsets" : [ 0 , 4 ] , "shape" : [ ] , "dtype" : "F32" } ,
              "__metadata__" : { "k" : "v" } }  \n
            """
        let found = try read(safetensors(header: header, data: bytes([Float(7)])))
        #expect(found.names == ["a😀\t"])
        #expect(try found.tensor("a😀\t").floats() == [7])
        #expect(found.metadata == ["k": "v"])
    }

    @Test("NaN and infinite weights are reported when asked", arguments: [DType.f32, .bf16, .f16])
    func notFinite(_ dtype: DType) throws {
        let bits: [UInt32] = [0, 0x3f80_0000, 0x7fc0_0000, 0xff80_0000]
        let all = Tensor(bits.map(Float.init(bitPattern:)), shape: [2, 2])
        let halves = Tensor(elements: [UInt16(0), 0x3c00, 0x7e00, 0xfc00], shape: [2, 2], dtype: .f16)
        let weights = dtype == .f16 ? halves : all.converted(to: dtype)
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "a.safetensors")
            try SafetensorsWriter.write([("w", weights)], to: url)
            #expect(throws: ModelFileError.notFinite(tensor: "w", element: 2, path: url.path)) {
                try SafetensorsFile(url).checkFinite()
            }
            try SafetensorsWriter.write([("w", weights.rows(0..<1)), ("i", Tensor(zeros: [1], dtype: .i32))], to: url)
            try SafetensorsFile(url).checkFinite()
        }
    }

    @Test("A dtype that is known to the format but not to this program is told when the tensor is asked for")
    func otherDType() throws {
        let header = #"{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]},"b":{"dtype":"F4","shape":[3],"data_offsets":[8,10]}}"#
        let found = try read(safetensors(header: header, data: Data(count: 10)))
        #expect(throws: ModelFileError.unsupportedDType(tensor: "a", dtype: "I64", path: found.url.path)) { try found.tensor("a") }
        #expect(throws: ModelFileError.unsupportedDType(tensor: "b", dtype: "F4", path: found.url.path)) { try found.tensor("b") }
        #expect(throws: ModelFileError.missingTensor(name: "c", path: found.url.path)) { try found.tensor("c") }
    }

    @Test("A small model that others trained is read", .enabled(if: TestFiles.hasShared("weights"), "needs ../shared/weights"))
    func stories() throws {
        let folder = try ModelFolder(TestFiles.shared("weights/stories260K/hf-converted"))
        #expect(folder.config.hiddenSize == 64)
        #expect(folder.config.kvHeads == 4)
        #expect(folder.config.headDim == 8)
        #expect(folder.config.tiesEmbeddings)
        let embedding = try folder.tensor("model.embed_tokens.weight", shape: [512, 64])
        #expect(embedding.dtype == .f32)
        try folder.checkFinite()
    }

    private func read(_ data: Data) throws -> SafetensorsFile {
        try withTemporaryFolder { folder in
            let url = folder.appending(path: "a.safetensors")
            try data.write(to: url)
            return try SafetensorsFile(url)
        }
    }
}
