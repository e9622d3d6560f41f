import Foundation

/// A safetensors file put together by hand, lies included.
func safetensors(header: String, data: Data = Data(), length: UInt64? = nil) -> Data {
    let json = Data(header.utf8)
    return withUnsafeBytes(of: (length ?? UInt64(json.count)).littleEndian) { Data($0) } + json + data
}

func bytes<Element>(_ values: [Element]) -> Data { values.withUnsafeBytes { Data($0) } }
