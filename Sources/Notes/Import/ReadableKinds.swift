/// Which kinds of files can be read on this machine, by the endings of their names, in alphabetical order.
package struct ReadableKinds: Sendable, Equatable, Codable {
    /// A program of the system that some kinds are read with.
    package struct Program: Sendable, Equatable, Codable {
        package var name: String
        /// Where it is; nil where it is not installed, and those kinds are skipped.
        package var path: String?
        package var kinds: [String]
    }

    /// What the program reads by itself.
    package var builtIn: [String]
    package var programs: [Program]

    package init() { self.init(find: ExternalProgram.find) }

    /// - Parameter find: where a program of the system is.
    init(find: (String) -> String?) {
        builtIn = SourceFormat.endings { $0 != .office }
        programs = [
            Program(name: OfficeFile.program, path: find(OfficeFile.program), kinds: SourceFormat.endings { $0 == .office })
        ]
    }
}
