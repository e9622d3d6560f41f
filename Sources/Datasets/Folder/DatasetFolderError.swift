/// Why a dataset folder could not be written or read.
package enum DatasetFolderError: Error, Sendable, Equatable, CustomStringConvertible {
    case cannotWrite(path: String, reason: String)
    case cannotRead(path: String, reason: String)
    case empty(path: String)

    package var description: String {
        switch self {
        case .cannotWrite(let path, let reason): "\(path): cannot be written (\(reason)); the files there before are untouched"
        case .cannotRead(let path, let reason): "\(path): cannot be read (\(reason)); build the dataset first or name its folder"
        case .empty(let path): "\(path): holds no example"
        }
    }
}
