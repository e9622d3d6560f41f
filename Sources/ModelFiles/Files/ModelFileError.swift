import Tensors

/// Why a model's or adapter's file cannot be used or written.
package enum ModelFileError: Error, Sendable, Equatable {
    /// A file or folder that has to be there is not; `hint` says what to do.
    case missing(path: String, hint: String)
    /// The contents break the rules of their format.
    case malformed(path: String, fault: String)
    /// The contents are in order but ask for something that there is no support for.
    case unsupported(path: String, what: String, supported: String)
    case missingTensor(name: String, path: String)
    case wrongShape(tensor: String, expected: Shape, found: Shape, path: String)
    case unsupportedDType(tensor: String, dtype: String, path: String)
    /// A weight is NaN or infinite; `element` counts in row-major order.
    case notFinite(tensor: String, element: Int, path: String)
    /// Nothing was changed at `path`.
    case notWritten(path: String, reason: String)
}

extension ModelFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path, let hint): "\(path) is missing: \(hint)"
        case .malformed(let path, let fault): "\(path) is damaged or not what its name says: \(fault); fetch or make it again"
        case .unsupported(let path, let what, let supported): "\(path): \(what) is not supported; supported: \(supported)"
        case .missingTensor(let name, let path): "\(path) has no tensor \(name.quoted); is it a model of another kind?"
        case .wrongShape(let tensor, let expected, let found, let path):
            "\(path): tensor \(tensor.quoted) has shape \(found), expected \(expected); config and weights do not belong together"
        case .unsupportedDType(let tensor, let dtype, let path):
            "\(path): tensor \(tensor.quoted) is \(dtype.quoted), readable are F64, F32, F16, BF16, U8 and I32; convert it first"
        case .notFinite(let tensor, let element, let path):
            "\(path): element \(element) of tensor \(tensor.quoted) is not a finite number; the weights are damaged"
        case .notWritten(let path, let reason): "cannot write \(path): \(reason); nothing was changed there"
        }
    }
}

extension String {
    /// The text in quotes, on one line and short, for a message about what a file said.
    package var quoted: String {
        let printable = unicodeScalars.prefix(80).map { scalar -> String in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
                "\\u{" + String(scalar.value, radix: 16) + "}"
            default: String(scalar)
            }
        }
        return "«" + printable.joined() + (unicodeScalars.count > 80 ? "…»" : "»")
    }
}
