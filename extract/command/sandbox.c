#include "sandbox.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

/* The numbers of calls are those of one kind of machine only. */
#if defined __x86_64__
static const uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined __aarch64__
static const uint32_t machine = AUDIT_ARCH_AARCH64;
#else
static const uint32_t machine; /* none: nothing is refused */
#endif

static const uint32_t refused[] = {
    SYS_socket,
    SYS_socketpair,
    SYS_connect,
    SYS_bind,
    SYS_execve,
    SYS_execveat,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    SYS_mount,
    SYS_unshare,
    SYS_setns,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_keyctl,
    SYS_open_by_handle_at,
    SYS_init_module,
    SYS_finit_module,
    SYS_io_uring_setup,
};

enum { calls = sizeof refused / sizeof *refused, longest = calls + 6 };

/* A program of the kernel's filter: refuse these calls, and those of another machine's
 * numbers, of which this program makes none; allow all others. */
static unsigned short write_filter(struct sock_filter *filter) {
    unsigned short size = 0;
    filter[size++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
    filter[size++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 0, calls + 2);
    filter[size++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (unsigned i = 0; i < calls; i++)
        filter[size++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, refused[i], (uint8_t)(calls - i), 0);
    filter[size++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[size++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    return size;
}

void sandbox_enter(void) {
    struct sock_filter filter[longest];
    struct sock_fprog program = {.len = write_filter(filter), .filter = filter};
    if (machine && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
