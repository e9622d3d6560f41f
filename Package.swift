// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// One target of ours: the targets it may import, in one row, are the whole architecture (Documentation: ARCHITECTURE.md).
func target(_ name: String, _ ours: [String] = [], _ others: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: ours.map { .byName(name: $0) } + others, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ ours: [String], _ others: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name, dependencies: (ours + ["TestSupport"]).map { .byName(name: $0) } + others, swiftSettings: strict)
}

func system(_ name: String, pkgConfig: String, package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// What the program calls itself where it is built to be handed out; Scripts/version.sh makes it of git's tags.
let version = Context.environment["ENGRAM_VERSION"].map { [CSetting.define("ENGRAM_VERSION", to: "\"\($0)\"")] } ?? []

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
/// The half of FlyingFox that carries bytes.
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")

let package = Package(
    name: "engram",
    products: [
        .executable(name: "engram", targets: ["EngramCLI"]),
        .executable(name: "engram-forge", targets: ["EngramForge"]),
        .executable(name: "engram-bench", targets: ["EngramBench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        system("CCmarkGFM", pkgConfig: "libcmark-gfm", package: "libcmark-gfm-extensions-dev"),
        system("CArchive", pkgConfig: "libarchive", package: "libarchive-dev"),
        system("CXML2", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
        system("CCrypto", pkgConfig: "libcrypto", package: "libssl-dev"),
        // Its header only; the library is loaded when something is fetched.
        .target(name: "CCurl"),
        system("COniguruma", pkgConfig: "oniguruma", package: "libonig-dev"),
        system("CPopplerCPP", pkgConfig: "poppler-cpp", package: "libpoppler-cpp-dev"),
        .target(name: "CPoppler", dependencies: ["CPopplerCPP"]),

        .target(name: "CKernels"),
        .target(name: "CVersion", cSettings: version),
        target("Messages", resources: [.copy("Resources")]),
        target("Digests", ["CCrypto"]),
        target("Seeding"),
        target("Languages", resources: [.copy("Resources")]),
        target("Tensors", ["CKernels"]),
        target("ModelFiles", ["Seeding", "Tensors"]),
        target("Templates"),
        target("Tokenization", ["Templates", "COniguruma"]),
        target("Transformers", ["Seeding", "Tensors", "ModelFiles"]),
        target("Training", ["Seeding", "Transformers", "Tokenization", "Tensors", "ModelFiles"]),
        target("Generation", ["Seeding", "Transformers", "Tokenization", "Tensors"]),
        target("Notes", ["Seeding", "Languages", "Digests", "CCmarkGFM", "CArchive", "CXML2", "CPoppler"], [yams, toml]),
        target("Grounding", ["Seeding", "Languages", "Notes"]),
        target("Datasets", ["Seeding", "Languages", "Notes", "Grounding", "Tokenization"]),
        target("Evaluation", ["Seeding", "Languages", "Notes", "Grounding", "Datasets"]),
        target(
            "Studies", ["Seeding", "Languages", "Notes", "Grounding", "Datasets", "Tokenization"], resources: [.copy("Resources")]),
        target("Library", ["Languages", "Notes"], [grdb]),
        target("Serving", ["Seeding"], [flyingSocks], resources: [.copy("Resources/page")]),
        target(
            "Workflows",
            [
                "CCurl", "Messages", "Digests", "Seeding", "Languages", "Tensors", "ModelFiles", "Tokenization", "Transformers",
                "Training", "Generation", "Notes", "Grounding", "Datasets", "Evaluation", "Studies", "Library", "Serving",
            ], [toml],
            resources: [
                .copy("Resources/SampleVault"), .copy("Resources/SampleQuestions.json"), .copy("Resources/Pocket"),
                .copy("Resources/Skills"),
            ]),
        target("Terminals", ["Messages", "Workflows"], [argumentParser]),
        .executableTarget(
            name: "EngramCLI",
            dependencies: ["CVersion", "Grounding", "Evaluation", "Workflows", "Serving", "Terminals", argumentParser],
            swiftSettings: strict),

        // What makes bases; who teaches notes needs none of it, and it is not installed.
        target("PracticeWorlds", ["Seeding", "Notes", "Datasets", "Tokenization"]),
        target(
            "FreshModels",
            [
                "Messages", "Seeding", "Tensors", "ModelFiles", "Tokenization", "Transformers", "Training", "Datasets", "Workflows",
            ]),
        .executableTarget(
            name: "EngramForge",
            dependencies: ["CVersion", "ModelFiles", "PracticeWorlds", "FreshModels", "Workflows", "Terminals", argumentParser],
            swiftSettings: strict),

        .executableTarget(
            name: "EngramBench",
            dependencies: ["Seeding", "Tensors", "ModelFiles", "Tokenization", "Transformers", "Training", argumentParser],
            path: "Benchmarks/EngramBench", swiftSettings: strict),
        .executableTarget(
            name: "GGUFFuzz", dependencies: ["Tensors", "ModelFiles", "Tokenization"], path: "Tests/GGUFFuzz", swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Digests", "Tensors", "Transformers", "Languages", "Notes"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("MessagesTests", ["Messages"]),
        tests("DigestsTests", ["Digests"]),
        tests("SeedingTests", ["Seeding"]),
        tests("TensorsTests", ["Tensors"]),
        tests("ModelFilesTests", ["ModelFiles", "Tensors"]),
        tests("TemplatesTests", ["Templates"]),
        tests("TokenizationTests", ["Tokenization", "Templates", "ModelFiles"]),
        tests("TransformersTests", ["Transformers", "Tensors", "ModelFiles"]),
        tests("TrainingTests", ["Training", "Transformers", "Tokenization", "Tensors", "ModelFiles"]),
        tests("GenerationTests", ["Generation", "Seeding", "Transformers", "Tokenization", "Tensors", "ModelFiles"]),
        tests("LanguagesTests", ["Languages"]),
        tests("NotesTests", ["Notes", "Seeding", "Languages", "CArchive"]),
        tests("GroundingTests", ["Grounding", "Notes"]),
        tests("DatasetsTests", ["Datasets", "Evaluation", "Languages", "Notes", "Tokenization"]),
        tests("EvaluationTests", ["Evaluation", "Seeding", "Languages", "Notes", "Grounding", "Datasets", "Tokenization"]),
        tests("StudiesTests", ["Studies", "Seeding", "Datasets", "Languages", "Notes", "Tokenization"]),
        tests("LibraryTests", ["Library", "Notes"]),
        tests("ServingTests", ["Serving"]),
        tests(
            "WorkflowsTests",
            [
                "Workflows", "FreshModels", "Messages", "Languages", "Tensors", "ModelFiles", "Tokenization", "Transformers", "Training",
                "Generation", "Notes", "Grounding", "Datasets", "Evaluation", "Studies", "Library", "Serving",
            ]),
        tests("PracticeWorldsTests", ["PracticeWorlds", "Tokenization"]),
        tests("FreshModelsTests", ["FreshModels", "Workflows"]),
        tests("TerminalsTests", ["Terminals"]),
        // They run the programs, which have to be built for it.
        tests("EngramCLITests", ["EngramCLI", "EngramForge", "Terminals"]),
        tests("EngramForgeTests", ["EngramForge"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
