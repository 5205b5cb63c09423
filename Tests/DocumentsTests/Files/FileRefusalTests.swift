import Testing

@testable import Documents

struct FileRefusalTests {
  @Test(arguments: [
    ("", "is empty"), (" \r\n\t\u{FEFF}\n", "is empty"),
    ("<!DOCTYPE html><p>", "web page"), ("\u{FEFF}  <HTML>", "web page"), ("<svg xmlns=", "SVG"),
    ("<?xml version=\"1.0\"?>", "XML"), ("\n\n<script>alert(1)</script>", "web page"), ("<?php", "programs"),
    ("</p>", "web page"), ("<%@ page", "web page"), ("<!-- note -->", "web page"),
    ("#!/bin/sh\n", "is a program"), ("%!PS-Adobe-3.0", "is a program"),
    ("{\\rtf1\\ansi", "rich text"), ("%PDF-1.4\n", "a PDF whose end is missing"),
  ])
  func `Text that is more than text is refused`(content: String, words: String) {
    let sentence = fileRefusal(content.utf8, "notes.txt")
    #expect(sentence.hasPrefix("“notes.txt” ") && sentence.contains(words) && sentence.hasSuffix("."))
  }

  @Test func `Markup in UTF-16 is refused as well`() {
    let page = Array("<html>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(fileRefusal([0xFF, 0xFE] + page, "notes.txt").contains("web page"))
  }

  @Test(arguments: [
    ("page.html", "web page"), ("drawing.SVG", "SVG"), ("data.xml", "XML"), ("run.bat", "is a program"),
    ("run.ps1", "is a program"), ("link.url", "is a program"), ("letter.eml", "is an e-mail"),
  ])
  func `Text under the name of something that can run is refused`(name: String, words: String) {
    #expect(fileRefusal("just text".utf8, name).contains(words))
  }

  @Test(
    arguments: [
      ([0x4D, 0x5A, 0x90, 0, 3], "is a program"), ([0x7F, 0x45, 0x4C, 0x46, 2], "is a program"),
      ([0xCA, 0xFE, 0xBA, 0xBE, 0], "is a program"), ([0, 0x61, 0x73, 0x6D, 1], "is a program"),
      ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], "is a program"),
      ([0x1F, 0x8B, 8], "is an archive"), ([0x52, 0x61, 0x72, 0x21, 0x1A, 7, 0], "is an archive"),
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "is an archive"), ([0x50, 0x4B, 5, 6, 0], "is an archive"),
      ([UInt8](repeating: 0, count: 257) + "ustar".utf8, "is an archive"),
      ([UInt8](repeating: 0, count: 32_769) + "CD001".utf8, "is an archive"),
      (Array("GIF89a".utf8) + [0], "save it as PNG or JPEG"),
      (Array("BM".utf8) + [0], "save it as PNG or JPEG"),
      ([0, 0, 0, 24] + "ftypheic".utf8, "save it as PNG or JPEG"),
      (Array("RIFF".utf8) + [0, 0, 0, 0] + "WEBP".utf8, "save it as PNG or JPEG"),
      ([0, 0, 0, 24] + "ftypmp42".utf8, "recording"),
      (Array("RIFF".utf8) + [0, 0, 0, 0] + "WAVE".utf8, "recording"),
      (Array("ID3".utf8) + [3, 0], "recording"), ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "not of a kind"),
      ([0, 0, 0], "not of a kind"),
    ] as [([UInt8], String)])
  func `A file of another kind is refused, whatever its name`(bytes: [UInt8], words: String) {
    for name in ["report.pdf", "photo.jpg", "notes.txt"] { #expect(fileRefusal(bytes, name).contains(words)) }
  }

  /// A compound file with a directory entry of this name.
  private func compoundFile(_ stream: String) -> [UInt8] {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let entry = stream.utf8.flatMap { [$0, 0] as [UInt8] }
    return head + [UInt8](repeating: 0, count: 512 + 128 * 3 - 8) + entry + [0, 0]
  }

  @Test(arguments: [
    ("WordDocument", "old Office file (.doc, .xls or .ppt): open it, and save it as .docx"),
    ("Workbook", "old Office file"), ("EncryptedPackage", "has a password"),
    ("__properties_version1.0", "is an e-mail"),
  ])
  func `An old Office file is told from one with a password`(stream: String, words: String) {
    #expect(fileRefusal(compoundFile(stream), "report.docx").contains(words))
  }

  @Test func `A compound file cut anywhere is still refused`() {
    let file = compoundFile("EncryptedPackage")
    let named = 512 + 128 * 3 + 32
    for length in 8..<file.count {
      let words = length < named ? "old Office file" : "has a password"
      #expect(fileRefusal(file.prefix(length), "a.doc").contains(words))
    }
  }
}
