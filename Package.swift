// swift-tools-version: 6.1
import PackageDescription

/// Five libraries and one program; ARCHITECTURE.md has the picture. Nothing points back.
let package = Package(
  name: "line-of-sight",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CXlsxwriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZxcvbn", providers: [.apt(["libzxcvbn-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "Improvement"),
    .target(name: "Documents", dependencies: ["CExpat", "CQREncode", "CXlsxwriter", "CZlib"]),
    .target(name: "Papers", dependencies: ["Improvement", "Documents"]),
    .target(
      name: "Records",
      dependencies: [
        "Improvement", "CLibpq",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Site",
      dependencies: [
        "Improvement", "Documents", "Papers", "Records", "CZxcvbn",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Assets"), .copy("Demo/barchester.json")]),
    .executableTarget(
      name: "lineofsight",
      dependencies: [
        "Site", "Papers", "Records", "Improvement", "Documents", "CCurl",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestChance", path: "Tests/TestChance"),
    .testTarget(
      name: "ImprovementTests", dependencies: ["Improvement", "TestChance"], exclude: ["Cases"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestChance"]),
    .testTarget(
      name: "PapersTests", dependencies: ["Papers", "TestChance"], exclude: ["PlanImport/Fixtures"]),
    .target(name: "TestDatabases", dependencies: ["Records"], path: "Tests/TestDatabases"),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "TestDatabases"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "TestChance", "TestDatabases",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ]),
  ]
)
