import Foundation
import Synchronization

/// Runs another program on files in a folder of their own: without a shell, without our environment or open
/// files, for a bounded time in bounded memory, and never longer than we live.
struct ChildProcess {
  let tool: Tool
  /// The program and its arguments.
  let command: [String]
  /// The working folder, and all that it is told of the machine's folders.
  let folder: String
  /// "Now", for programs that write it into what they make.
  let epoch: Int
  var limits = Limits()

  struct Limits {
    var seconds = 60
    var bytesOfMemory = 1 << 30
    var bytesOfFile = 200 << 20
    /// Of what it says on its two outputs.
    var bytesSaid = 8_192
  }

  /// Waits until it has ended well.
  func run() throws(ToolFault) {
    let command = try bounded
    // One at a time, so that no child holds the end of another's channel.
    let (process, channel) = try Self.turn.withLock { _ throws(ToolFault) in
      var channel: [Int32] = [0, 0]
      guard pipe(&channel) == 0 else { throw .machine(Self.reason(errno)) }
      defer { close(channel[1]) }
      do throws(ToolFault) {
        return (try start(command, saying: channel[1]), channel[0])
      } catch {
        close(channel[0])
        throw error
      }
    }
    defer { close(channel) }
    let said = listen(to: channel)
    if said != nil { Self.wait(for: process) }
    // Whatever it started ends with it; not collected yet, it still holds the group's number.
    kill(-process, SIGKILL)
    let status = Self.collect(process)
    guard let said else { throw .tookTooLong(tool, seconds: limits.seconds) }
    guard status == 0 else { throw .failed(tool, "\(Self.ending(status)): \(said)") }
  }

  private static let turn = Mutex(())

  private var bounded: [String] {
    get throws(ToolFault) {
      guard let prlimit = Tool.prlimit.path else { throw .missing(.prlimit) }
      guard let setpriv = Tool.setpriv.path else { throw .missing(.setpriv) }
      guard let env = Tool.env.path else { throw .missing(.env) }
      return [
        prlimit, "--data=\(limits.bytesOfMemory)", "--cpu=\(limits.seconds)",
        "--fsize=\(limits.bytesOfFile)", "--core=0", "--nofile=256", "--",
        setpriv, "--pdeathsig", "KILL", "--no-new-privs", "--",
        env, "--chdir=\(folder)", "--",
      ] + command
    }
  }

  private func start(_ words: [String], saying output: Int32) throws(ToolFault) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    for file in 3...max(3, Self.highestOpenFile) { posix_spawn_file_actions_addclose(&actions, file) }
    // A group of its own, to be ended as one; and signals as any program finds them.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    posix_spawnattr_setpgroup(&attributes, 0)

    let environment = [
      "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=\(folder)", "TMPDIR=\(folder)",
      "SOURCE_DATE_EPOCH=\(epoch)",
    ]
    var process: pid_t = 0
    let first = words[0]
    let error = Self.withCStrings(words) { words in
      Self.withCStrings(environment) { environment in
        posix_spawn(&process, first, &actions, &attributes, words, environment)
      }
    }
    guard error == 0 else { throw .machine(Self.reason(error)) }
    return process
  }

  /// What it said, once it and all that it started have gone silent; nil when the time ran out first.
  private func listen(to channel: Int32) -> String? {
    let started = DispatchTime.now().uptimeNanoseconds
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let passed = Int((DispatchTime.now().uptimeNanoseconds - started) / 1_000_000)
      var wanted = pollfd(fd: channel, events: Int16(POLLIN), revents: 0)
      let left = limits.seconds * 1_000 - passed
      let ready = left > 0 ? poll(&wanted, 1, Int32(left)) : 0
      if ready == 0 { return nil }
      guard ready > 0 else { continue }
      let count = read(channel, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: said, as: UTF8.self) }
      said += buffer[..<min(count, max(0, limits.bytesSaid - said.count))]
    }
  }

  /// Until it has ended, and leaves it to be collected.
  private static func wait(for process: pid_t) {
    var ended = siginfo_t()
    while waitid(P_PID, id_t(process), &ended, WEXITED | WNOWAIT) == -1, errno == EINTR {}
  }

  private static func collect(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status
  }

  private static func ending(_ status: Int32) -> String {
    let signal = status & 0x7f
    return signal == 0 ? "it ended with \((status >> 8) & 0xff)" : "it was ended by signal \(signal)"
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static var highestOpenFile: Int32 {
    let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return open.compactMap { Int32($0) }.max() ?? 1_023
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
